// The lines of a text, of its blocks.

#pragma once

#include "line_features.hpp"
#include "numbers.hpp"
#include "python.hpp"

namespace cleanse {

// A list of them, as lines() of cleanse/text/lines.py has it.
Reference text_lines(PyObject* text, const Items& blocks, PyObject* known, PyObject* lexicon, PyObject* line_type, PyObject* features_type, const Looking& looking);

}  // namespace cleanse
