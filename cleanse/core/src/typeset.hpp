// Whether lines of a text may have been filled up to one width: see cleanse/mend/unwrapping.py.

#pragma once

#include "python.hpp"

namespace cleanse {

// may_be_typeset(text, lines, over_letters): may_be_typeset() of cleanse/mend/unwrapping.py, given the text's lines and the signs that stand over
// or under letters.
PyObject* may_be_typeset(PyObject* module, PyObject* args);

}  // namespace cleanse
