// What a line looks like: see cleanse/text/looks.py, and the Python that each answer is that of.

#pragma once

#include "python.hpp"

namespace cleanse {

// The type of Python that looks at lines.
Reference looks_type(PyObject* module);

// concerning(lines, kinds): a function of the module, a list for each bit of what lines concern with those that have it.
PyObject* concerning(PyObject* module, PyObject* args);

}  // namespace cleanse
