// What two spellings of a name have in common: see cleanse/text/words.py.

#pragma once

#include "python.hpp"

namespace cleanse {

// letters_of(text): its letters and digits, without case.
PyObject* letters_of(PyObject* module, PyObject* text);

}  // namespace cleanse
