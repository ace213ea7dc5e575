// Which blocks of a text may be its title: see cleanse/roles/text_title.py, whose compiled form this is.

#pragma once

#include "python.hpp"

namespace cleanse {

// title_rows(survey, probabilities): a list of the blocks, and the table of their rows.
PyObject* title_rows(PyObject* module, PyObject* args);

}  // namespace cleanse
