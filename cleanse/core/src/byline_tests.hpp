// Bylines and dates: a test that says no for certain, or nothing.

#pragma once

#include "line_text.hpp"

namespace cleanse {

// Whether a line, as long as one, is no byline and no date for certain, for one of its parts is none, or all are but names:
// rule_of of cleanse/cleaners/bylines.py.
bool is_no_byline(const LineText& line);

}  // namespace cleanse
