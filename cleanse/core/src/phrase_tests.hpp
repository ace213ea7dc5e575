// Whether a phrase can be in a line.

#pragma once

#include "line_text.hpp"

namespace cleanse {

struct PhraseLook {
    bool has_none;  // for certain: LinePhrases.may_match of cleanse/lexicon/matcher.py
    // Whether that was not told for want of what LinePhrases.may_match learns of the first words of lines; or of a line that it tells
    // otherwise of: to it, a soft hyphen ends a word.
    bool is_unsure;
};

PhraseLook look_for_phrases(const LineText& line);

}  // namespace cleanse
