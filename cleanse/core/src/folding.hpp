// What two spellings of one phrase have in common: see cleanse/lexicon/folding.py.

#pragma once

#include "python.hpp"

namespace cleanse {

// key_of(folded): the first two words of a folded text, as cleanse/lexicon/matcher.py has them.
PyObject* key_of(PyObject* module, PyObject* folded);

// The type of Python that folds texts, given the names of networks.
Reference folding_type(PyObject* module);

}  // namespace cleanse
