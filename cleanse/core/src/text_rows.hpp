// The rows of a text's blocks, and that of all of it: see text_features.py and text_second.py in cleanse/roles, whose compiled forms
// these are.

#pragma once

#include "python.hpp"

namespace cleanse {

// text_rows(survey, kinds): a function of the module. `kinds` are the scores of the kinds of pages.
PyObject* text_rows(PyObject* module, PyObject* args);

// text_whole_row(survey, kinds, probabilities): the features of the whole text.
PyObject* text_whole_row(PyObject* module, PyObject* args);

}  // namespace cleanse
