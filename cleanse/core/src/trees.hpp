// Boosted trees as a table of nodes: see cleanse/boosting.py, which writes it.

#pragma once

#include "python.hpp"

namespace cleanse {

// The type of Python that scores rows.
Reference trees_type(PyObject* module);

// scores(trees, table): a function of the module, the score of each row.
PyObject* scores(PyObject* module, PyObject* args);

}  // namespace cleanse
