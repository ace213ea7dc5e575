// What the features of a page's blocks are made of: see cleanse/roles/html_features.py and html_second.py.

#pragma once

#include <cstdint>
#include <vector>

#include "python.hpp"

namespace cleanse {

// What is known of each element of a page.
struct ElementColumns {
    std::vector<std::int32_t> parents, firsts, ends, masks, paths, depths, alike, ups;
    std::vector<std::int32_t> children;  // and one for no element
    std::vector<double> own, near, far;
    std::size_t kinds = 0;  // of those that are alike
};

// html_elements(tags, names, parents, hidden, firsts, ends, words, class_words): a function of the module, which holds what
// HtmlFeatures knows of each element; and gives which are alike, how many kinds there are, and what the names say of some classes.
PyObject* html_elements(PyObject* module, PyObject* args);

// html_page(elements, articles, blocks, title_at, …): a function of the module, which holds what is known of both as arrays.
PyObject* html_page(PyObject* module, PyObject* args);

// html_rows(page, wanted, own, of_page): the rows of some blocks; `own` are lists of what Python knows of each of them.
PyObject* html_rows(PyObject* module, PyObject* args);

// html_second_rows(page, rows, places, wanted, probabilities): the rows of some blocks, which stand in those places of `rows`,
// with what the first probabilities say behind each.
PyObject* html_second_rows(PyObject* module, PyObject* args);

// The type of Python that holds what is known of elements, and gives it as lists; and what an object of it holds.
Reference html_elements_type(PyObject* module);
const ElementColumns& element_columns_of(PyObject* object);

// The type of Python that holds the arrays of a page.
Reference html_page_type(PyObject* module);

}  // namespace cleanse
