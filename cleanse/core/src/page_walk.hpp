// The walk over a page's tree: see cleanse/read/tree.py.

#pragma once

#include "python.hpp"

namespace cleanse {

// The type of Python of what reads trees.
Reference tree_reader_type(PyObject* module);

}  // namespace cleanse
