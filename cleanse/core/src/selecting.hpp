// Which blocks are kept, given how likely each is: see cleanse/roles/selection.py.

#pragma once

#include "python.hpp"

namespace cleanse {

// selected(probabilities, words, beta): for each block whether it is kept.
PyObject* selected(PyObject* module, PyObject* args);

}  // namespace cleanse
