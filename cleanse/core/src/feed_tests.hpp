// What feeds and platforms add to a text, below an article or at its end: tests that say no for certain, or nothing.

#pragma once

#include "line_shape.hpp"
#include "line_text.hpp"

namespace cleanse {

// Whether a platform adds no such line below an article: _tail of cleanse/text/platform_marks.py.
bool is_no_tail(const LineText& line, const LineShape& shape);

// Whether a line may say that a text goes on elsewhere: _says_only_that of cleanse/text/feeds.py.
bool may_say_to_read_on(const LineText& line);

// Whether no sentence of a feed can end a line: _Feed.start of cleanse/text/feeds.py.
bool ends_in_no_feed(const LineText& line);

// Whether a line ends otherwise than an entry of a feed that goes on elsewhere: ends_otherwise of cleanse/text/feed_sentences.py.
bool ends_otherwise(const LineText& line, const LineShape& shape);

}  // namespace cleanse
