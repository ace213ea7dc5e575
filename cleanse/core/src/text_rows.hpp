// The rows of a text's blocks: see cleanse/roles/text_features.py and text_second.py, whose compiled forms these are.

#pragma once

#include "python.hpp"

namespace cleanse {

// text_rows(survey, own, of_text): a function of the module. `own` are lists with a value for each block, in the order of Own.
PyObject* text_rows(PyObject* module, PyObject* args);

// text_second_rows(survey, rows, words, gaps, probabilities, wanted, title, title_probability): the rows of the wanted blocks.
PyObject* text_second_rows(PyObject* module, PyObject* args);

}  // namespace cleanse
