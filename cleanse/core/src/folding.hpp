// What two spellings of one phrase have in common: see cleanse/lexicon/folding.py.

#pragma once

#include "python.hpp"

namespace cleanse {

// The type of Python that folds texts, given the names of networks.
Reference folding_type(PyObject* module);

}  // namespace cleanse
