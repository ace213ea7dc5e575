// What the features of a page's blocks are made of: see cleanse/roles/html_features.py and html_second.py.

#pragma once

#include <cstdint>
#include <vector>

#include "python.hpp"

namespace cleanse {

// html_elements(tags, names, parents, hidden, firsts, ends, words, class_words): a function of the module, which gives what
// HtmlFeatures knows of each element, as lists; and what the names say of some classes.
PyObject* html_elements(PyObject* module, PyObject* args);

// html_page(elements, blocks, pictures, title_at): a function of the module, which holds the lists of both as arrays.
PyObject* html_page(PyObject* module, PyObject* args);

// html_rows(page, wanted, own, of_page): the rows of some blocks; `own` are lists of what Python knows of each of them.
PyObject* html_rows(PyObject* module, PyObject* args);

// html_second_rows(page, rows, places, wanted, probabilities): the rows of some blocks, which stand in those places of `rows`,
// with what the first probabilities say behind each.
PyObject* html_second_rows(PyObject* module, PyObject* args);

// The type of Python that holds the arrays of a page.
Reference html_page_type(PyObject* module);

}  // namespace cleanse
