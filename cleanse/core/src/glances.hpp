// What a glance at a whole text tells of it: most texts need no closer look. See cleanse/mend, where this is asked for.

#pragma once

#include "python.hpp"

namespace cleanse {

// is_tidy(text): whether it has no white space but lone blanks, line ends and blank lines, and nothing that is not seen.
PyObject* is_tidy(PyObject* module, PyObject* text);

// may_be_garbled(text): whether it may have something that ftfy would change.
PyObject* may_be_garbled(PyObject* module, PyObject* text);

}  // namespace cleanse
