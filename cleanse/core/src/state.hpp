// What an interpreter's module has of its own.

#pragma once

#include "characters.hpp"
#include "python.hpp"

namespace cleanse {

struct State {
    PyObject *trees, *words, *folding, *table, *survey, *html_page, *unseen, *names;  // types
    Characters* characters;
    bool sums_are_compensated;  // by Python's own sum()
};

inline State& state_of(PyObject* module) {
    auto* state = static_cast<State*>(PyModule_GetState(module));
    if (state == nullptr) throw PythonError();
    return *state;
}

// The state of the module that a type is of.
inline State& state_of_type(PyTypeObject* type) {
    auto* state = static_cast<State*>(PyType_GetModuleState(type));
    if (state == nullptr) throw PythonError();
    return *state;
}

// Throws unless an object is of a type.
inline void check_type(PyObject* object, PyObject* type) {
    if (!PyObject_TypeCheck(object, reinterpret_cast<PyTypeObject*>(type))) {
        PyErr_Format(PyExc_TypeError, "expected %R, not %R", type, reinterpret_cast<PyObject*>(Py_TYPE(object)));
        throw PythonError();
    }
}

}  // namespace cleanse
