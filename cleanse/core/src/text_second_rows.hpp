// The second rows of a text's blocks, by the first probabilities: see cleanse/roles/text_second.py, whose compiled form this is.

#pragma once

#include "python.hpp"

namespace cleanse {

// text_second_rows(survey, rows, probabilities, wanted, title, title_probability): the rows of the wanted blocks.
PyObject* text_second_rows(PyObject* module, PyObject* args);

}  // namespace cleanse
