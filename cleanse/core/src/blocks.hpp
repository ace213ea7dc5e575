// Blocks of a document, which Python sees as named tuples.

#pragma once

#include <utility>

#include "python.hpp"

namespace cleanse {

inline void put(const Reference& tuple, Py_ssize_t at, Reference value) {
    if (PyTuple_SetItem(tuple.get(), at, value.release()) < 0) throw PythonError();
}

// Where a block starts (0), or ends (1).
inline Py_ssize_t offset_of(const Reference& block, Py_ssize_t at) {
    PyObject* number = PyTuple_Check(block.get()) ? PyTuple_GetItem(block.get(), at) : nullptr;
    if (number == nullptr) {
        if (!PyErr_Occurred()) PyErr_Format(PyExc_TypeError, "a block is a tuple, no %R", reinterpret_cast<PyObject*>(Py_TYPE(block.get())));
        throw PythonError();
    }
    const Py_ssize_t found = PyLong_AsSsize_t(number);
    if (found == -1 && PyErr_Occurred()) throw PythonError();
    return found;
}

// Makes blocks: tuples of a type of Python.
class BlockMaker {
  public:
    static constexpr Py_ssize_t FIELDS = 4;  // start, end, kind, number

    explicit BlockMaker(PyObject* type) : type_(reinterpret_cast<PyTypeObject*>(type)) {
        if (!PyType_IsSubtype(type_, &PyTuple_Type)) {
            PyErr_Format(PyExc_TypeError, "a block is a tuple, no %R", type);
            throw PythonError();
        }
        allocate_ = reinterpret_cast<allocfunc>(PyType_GetSlot(type_, Py_tp_alloc));
    }

    Reference made(Py_ssize_t start, Py_ssize_t end, Reference kind, Reference number) const {
        Reference block(allocate_(type_, FIELDS));
        put(block, 0, Reference(PyLong_FromSsize_t(start)));
        put(block, 1, Reference(PyLong_FromSsize_t(end)));
        put(block, 2, std::move(kind));
        put(block, 3, std::move(number));
        return block;
    }

  private:
    PyTypeObject* type_;
    allocfunc allocate_;
};

}  // namespace cleanse
