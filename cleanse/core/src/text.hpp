// A str as an array of its characters.

#pragma once

#include "python.hpp"

namespace cleanse {

// A copy, so that it can be read without Python's lock, and so that nothing is left in the caller's string.
class Text {
  public:
    explicit Text(PyObject* string) {
        if (!PyUnicode_Check(string)) {
            PyErr_Format(PyExc_TypeError, "a text is a str, no %R", reinterpret_cast<PyObject*>(Py_TYPE(string)));
            throw PythonError();
        }
        size_ = PyUnicode_GetLength(string);
        characters_ = PyUnicode_AsUCS4Copy(string);
        if (size_ < 0 || characters_ == nullptr) throw PythonError();
    }
    Text(const Text&) = delete;
    Text& operator=(const Text&) = delete;
    ~Text() { PyMem_Free(characters_); }

    Py_ssize_t size() const { return size_; }
    Py_UCS4 operator[](Py_ssize_t at) const { return characters_[at]; }
    const Py_UCS4* begin() const { return characters_; }
    const Py_UCS4* end() const { return characters_ + size_; }

  private:
    Py_ssize_t size_;
    Py_UCS4* characters_ = nullptr;
};

}  // namespace cleanse
