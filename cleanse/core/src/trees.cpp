#include "trees.hpp"

#include "holder.hpp"
#include "made_table.hpp"
#include "numbers.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <memory>
#include <numeric>

namespace cleanse {

namespace {

// As cleanse/boosting.py writes them, in the order of bytes of the machine.
struct Head {
    char format[8];
    std::uint32_t features, steps, nodes, unused;
};

// A tree that is added to the score; or, where it has no nodes, a range that a score leaves to be final.
struct Step {
    double low, high;
    std::uint32_t first, size;
};

enum Test : std::uint16_t { Leaf, AtMost, LacksBit };

// Of a test the part for rows that pass it is the next node.
struct Node {
    double value;
    std::uint32_t failed;
    std::uint16_t feature;
    std::uint16_t test;
};

constexpr char FORMAT[8] = {'n', 'o', 'd', 'e', 's', ' ', '1', '\0'};

static_assert(sizeof(Head) == 24 && sizeof(Step) == 24 && sizeof(Node) == 16, "as struct packs them");

struct Trees {
    Reference data;  // the bytes that the table stands in
    const Step* steps;
    const Node* nodes;
    std::uint32_t features, size;
};

[[noreturn]] void refuse(const char* what) {
    PyErr_Format(PyExc_ValueError, "a table of trees %s", what);
    throw PythonError();
}

bool is_sound(const Node& node, std::uint32_t at, std::uint32_t end, std::uint32_t features) {
    if (node.test == Leaf) return true;
    return node.test <= LacksBit && node.feature < features && at + 1 < end && node.failed > at + 1 && node.failed < end;
}

// Every way through a tree leads on, within it: so it ends at a leaf.
void check(const Head& head, const Step* steps, const Node* nodes) {
    for (std::uint32_t number = 0; number < head.steps; ++number) {
        const Step& step = steps[number];
        if (step.size == 0) continue;
        if (step.first > head.nodes || step.size > head.nodes - step.first) refuse("has a tree beyond its nodes");
        const std::uint32_t end = step.first + step.size;
        if (nodes[end - 1].test != Leaf) refuse("has a tree without an end");
        for (std::uint32_t at = step.first; at < end; ++at) {
            if (!is_sound(nodes[at], at, end, head.features)) refuse("has a test that leads out of its tree");
        }
    }
}

// A number as bits; none where it is too large to have them.
std::int64_t mask(double value) { return value >= 0 && value < 9007199254740992.0 ? static_cast<std::int64_t>(value) : 0; }

double leaf(const Node* node, const Node* nodes, const double* row) {
    while (node->test != Leaf) {
        const double value = row[node->feature];
        const bool passes = node->test == AtMost ? value <= node->value : (mask(value) & mask(node->value)) == 0;
        node = passes ? node + 1 : nodes + node->failed;
    }
    return node->value;
}

// The leaves are added in the order of the trees, as Python adds them: to the last bit the same.
double score(const Trees& trees, const double* row) {
    double sum = 0.0;
    for (std::uint32_t at = 0; at < trees.size; ++at) {
        const Step& step = trees.steps[at];
        if (step.size != 0) {
            sum += leaf(trees.nodes + step.first, trees.nodes, row);
        } else if (!(step.low < sum && sum < step.high)) {
            return sum;
        }
    }
    return sum;
}

PyObject* trees_new(PyTypeObject* type, PyObject* args, PyObject* keywords) {
    return guarded([&] {
        const MadeTable<Head> made(args, keywords, FORMAT, refuse);
        const Head& head = made.head;
        const std::uint64_t wanted = sizeof head + std::uint64_t{head.steps} * sizeof(Step) + std::uint64_t{head.nodes} * sizeof(Node);
        if (wanted != made.size) refuse("is cut short");
        const auto* steps = reinterpret_cast<const Step*>(made.behind_head());
        const auto* nodes = reinterpret_cast<const Node*>(steps + head.steps);
        if (reinterpret_cast<std::uintptr_t>(steps) % alignof(Step) != 0) refuse("lies askew in memory");
        check(head, steps, nodes);
        auto self = std::make_unique<Trees>();
        self->data = Reference::borrowed(made.data);
        self->steps = steps;
        self->nodes = nodes;
        self->features = head.features;
        self->size = head.steps;
        return Holder<Trees>::object(type, std::move(self));
    });
}

PyObject* trees_score(PyObject* object, PyObject* given) {
    return guarded([&] {
        const Trees& self = Holder<Trees>::of(object);
        const std::vector<double> row = numbers(given, self.features);
        return Reference(PyFloat_FromDouble(score(self, row.data())));
    });
}

PyMethodDef methods[] = {
    {"score", trees_score, METH_O, "The score of a row, which has as many numbers as the trees have features."},
    {nullptr, nullptr, 0, nullptr},
};

}  // namespace

Reference trees_type(PyObject* module) {
    return Holder<Trees>::type(
        module, "cleanse.core._compiled.Trees", "Boosted trees, made of the table that cleanse.boosting writes.",
        {{Py_tp_new, reinterpret_cast<void*>(trees_new)}, {Py_tp_methods, methods}}
    );
}

void check_trees(const State& state, PyObject* trees, std::size_t columns) {
    check_type(trees, state.trees);
    const std::size_t features = Holder<Trees>::of(trees).features;
    if (columns != features) {
        PyErr_Format(PyExc_ValueError, "a row has %zu values; the trees go by %zu", columns, features);
        throw PythonError();
    }
}

std::vector<double> scores_of(PyObject* given, const Table& table) {
    const Trees& trees = Holder<Trees>::of(given);
    std::vector<double> found(table.rows);
    std::vector<std::size_t> open(table.rows);  // the rows whose score is not final
    std::iota(open.begin(), open.end(), 0);
    // Tree by tree: what the processor waits for in one row it need not in the next.
    for (std::uint32_t at = 0; at < trees.size; ++at) {
        const Step& step = trees.steps[at];
        if (step.size != 0) {
            for (const std::size_t row : open) found[row] += leaf(trees.nodes + step.first, trees.nodes, table.row(row));
        } else {
            const auto is_final = [&](std::size_t row) { return !(step.low < found[row] && found[row] < step.high); };
            open.erase(std::remove_if(open.begin(), open.end(), is_final), open.end());
        }
    }
    return found;
}

namespace {

// What trees and a table, the arguments of a function of Python, give.
std::vector<double> scores_of_table(PyObject* module, PyObject* args) {
    PyObject *trees = nullptr, *rows = nullptr;
    if (!PyArg_ParseTuple(args, "OO", &trees, &rows)) throw PythonError();
    State& state = state_of(module);
    check_type(rows, state.table);
    const Table& table = table_of(rows);
    check_trees(state, trees, table.columns);
    const WithoutLock without_lock;
    return scores_of(trees, table);
}

}  // namespace

double probability_of(double score) { return score > -30 ? 1 / (1 + std::exp(-score)) : 0.0; }

PyObject* scores(PyObject* module, PyObject* args) {
    return guarded([&] { return list_of(scores_of_table(module, args)); });
}

PyObject* probabilities(PyObject* module, PyObject* args) {
    return guarded([&] {
        std::vector<double> found = scores_of_table(module, args);
        std::transform(found.begin(), found.end(), found.begin(), probability_of);
        return list_of(found);
    });
}

}  // namespace cleanse
