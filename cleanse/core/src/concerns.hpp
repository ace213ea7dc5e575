// Which cleaners a line may concern: see cleanse/text/concerns.py.

#pragma once

#include "line_shape.hpp"
#include "line_text.hpp"
#include "python.hpp"

namespace cleanse {

// Bits of it that cleaners ask more for; the last: phrases may be in the line that nobody has asked for yet, see cleanse/text/lines.py.
constexpr long CONCERNS_CREDIT = 2, CONCERNS_NOTICE = 4, CONCERNS_FEED = 16, SIFTED = 0x800;

// What the tests of a line say.
struct Answers {
    bool has_no_phrase, holds_no_credit, names_no_network, ends_in_no_feed, ends_otherwise;
};

// What a line may concern, as bits. Each is set unless it is sure that it does not.
long concerns_of(const LineText& line, const LineShape& shape, const Answers& answers);

// concerning(lines, kinds): a function of the module, a list for each bit of what lines concern with those that have it.
PyObject* concerning(PyObject* module, PyObject* args);

}  // namespace cleanse
