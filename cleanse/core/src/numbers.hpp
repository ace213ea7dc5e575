// Lists of numbers, from Python and to it; and its sums.

#pragma once

#include <cmath>
#include <cstdint>
#include <vector>

#include "python.hpp"

namespace cleanse {

// The items of a list or a tuple, of which there must be so many; any number where that is below nought.
class Items {
  public:
    Items(PyObject* given, Py_ssize_t wanted = -1) : fast_(PySequence_Fast(given, "expected a list")) {
        is_tuple_ = PyTuple_Check(fast_.get());
        size_ = is_tuple_ ? PyTuple_Size(fast_.get()) : PyList_Size(fast_.get());
        if (wanted >= 0 && size_ != wanted) {
            PyErr_Format(PyExc_ValueError, "expected %zd values, there are %zd", wanted, size_);
            throw PythonError();
        }
    }

    Py_ssize_t size() const { return size_; }
    // Held, since a method of one item may take it, or another, out of the list.
    Reference operator[](Py_ssize_t at) const {
        return Reference::borrowed(is_tuple_ ? PyTuple_GetItem(fast_.get(), at) : PyList_GetItem(fast_.get(), at));
    }

    // Not held: of a str, an int, a float or a bool, while what is done with it runs no Python.
    PyObject* borrowed(Py_ssize_t at) const {
        PyObject* item = is_tuple_ ? PyTuple_GetItem(fast_.get(), at) : PyList_GetItem(fast_.get(), at);
        if (item == nullptr) throw PythonError();
        return item;
    }

  private:
    Reference fast_;
    bool is_tuple_;
    Py_ssize_t size_;
};

inline double number(PyObject* object) {
    const double value = PyFloat_AsDouble(object);
    if (value == -1.0 && PyErr_Occurred()) throw PythonError();
    return value;
}

// The number that a dictionary has for something; nought where it has none.
inline double number_of(PyObject* dictionary, PyObject* key) {
    PyObject* found = PyDict_GetItemWithError(dictionary, key);
    if (found == nullptr && PyErr_Occurred()) throw PythonError();
    return found == nullptr ? 0.0 : number(Reference::borrowed(found).get());
}

inline std::vector<double> numbers(PyObject* given, Py_ssize_t wanted = -1) {
    Items items(given, wanted);
    std::vector<double> found(items.size());
    for (Py_ssize_t at = 0; at < items.size(); ++at) {
        PyObject* item = items.borrowed(at);
        const bool is_plain = PyFloat_CheckExact(item) || PyLong_CheckExact(item);
        found[at] = item == Py_True ? 1.0 : item == Py_False ? 0.0 : is_plain ? number(item) : number(items[at].get());
    }
    return found;
}

// Numbers, and which of them Python has as int.
struct MixedNumbers {
    std::vector<double> values;
    std::vector<bool> is_whole;

    explicit MixedNumbers(PyObject* given) {
        const Items items(given);
        for (Py_ssize_t at = 0; at < items.size(); ++at) {
            const Reference item = items[at];
            values.push_back(number(item.get()));
            is_whole.push_back(PyLong_Check(item.get()));
        }
    }
};

// A whole number from `least` on and below `below`: a place in an array, so that it does not lead out of it.
inline std::int32_t whole_number(PyObject* object, Py_ssize_t least, Py_ssize_t below) {
    const long value = PyLong_AsLong(object);
    if (value == -1 && PyErr_Occurred()) throw PythonError();
    if (value < least || value >= below) {
        PyErr_Format(PyExc_ValueError, "expected a number from %zd on, and below %zd, not %ld", least, below, value);
        throw PythonError();
    }
    return static_cast<std::int32_t>(value);
}

// Such numbers.
inline std::vector<std::int32_t> whole_numbers(
    PyObject* given, Py_ssize_t wanted = -1, Py_ssize_t least = 0, Py_ssize_t below = INT32_MAX
) {
    Items items(given, wanted);
    std::vector<std::int32_t> found(items.size());
    for (Py_ssize_t at = 0; at < items.size(); ++at) {
        PyObject* item = items.borrowed(at);
        found[at] = PyLong_CheckExact(item) ? whole_number(item, least, below) : whole_number(items[at].get(), least, below);
    }
    return found;
}

// Sums up to each place, from nought on.
inline std::vector<double> sums_to(const std::vector<double>& values) {
    std::vector<double> to(values.size() + 1);
    for (std::size_t at = 0; at < values.size(); ++at) to[at + 1] = to[at] + values[at];
    return to;
}

// A list of what a function makes of each place: it gives references.
template <typename Make>
Reference list_of(std::size_t size, Make make) {
    Reference list(PyList_New(static_cast<Py_ssize_t>(size)));
    for (std::size_t at = 0; at < size; ++at) {
        Reference item = make(at);
        if (PyList_SetItem(list.get(), static_cast<Py_ssize_t>(at), item.release()) < 0) throw PythonError();
    }
    return list;
}

inline Reference list_of(const std::vector<double>& values) {
    return list_of(values.size(), [&](std::size_t at) { return Reference(PyFloat_FromDouble(values[at])); });
}

inline Reference list_of(const std::vector<std::int32_t>& values) {
    return list_of(values.size(), [&](std::size_t at) { return Reference(PyLong_FromLong(values[at])); });
}

inline Reference list_of(const std::vector<std::int64_t>& values) {
    return list_of(values.size(), [&](std::size_t at) { return Reference(PyLong_FromLongLong(values[at])); });
}

// What Python's sum() gives of floats: since 3.12 it carries along what rounding loses (Neumaier's sum).
class Sum {
  public:
    explicit Sum(bool is_compensated) : is_compensated_(is_compensated) {}

    void add(double value) {
        const double total = total_ + value;
        if (is_compensated_) {
            lost_ += std::fabs(total_) >= std::fabs(value) ? (total_ - total) + value : (value - total) + total_;
        }
        total_ = total;
    }
    double total() const { return is_compensated_ && lost_ != 0.0 && std::isfinite(lost_) ? total_ + lost_ : total_; }

  private:
    bool is_compensated_;
    double total_ = 0.0, lost_ = 0.0;
};

}  // namespace cleanse
