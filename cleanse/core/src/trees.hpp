// Boosted trees as a table of nodes: see cleanse/boosting.py, which writes it.

#pragma once

#include <vector>

#include "python.hpp"
#include "state.hpp"
#include "table.hpp"

namespace cleanse {

// The type of Python that scores rows.
Reference trees_type(PyObject* module);

// scores(trees, table): a function of the module, the score of each row.
PyObject* scores(PyObject* module, PyObject* args);

// The same for others of the core: trees are checked to go by so many columns; and the scores by them, which
// need no lock.
void check_trees(const State& state, PyObject* trees, std::size_t columns);
std::vector<double> scores_of(PyObject* trees, const Table& table);

// The probability that a score stands for, as cleanse/boosting.py has it.
double probability_of(double score);

// probabilities(trees, table): a function of the module, those that the scores stand for.
PyObject* probabilities(PyObject* module, PyObject* args);

}  // namespace cleanse
