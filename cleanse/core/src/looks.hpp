// What lines look like: see cleanse/text/looks.py, and the Python that each answer is that of.

#pragma once

#include "python.hpp"

namespace cleanse {

// The type of Python that looks at lines.
Reference looks_type(PyObject* module);

}  // namespace cleanse
