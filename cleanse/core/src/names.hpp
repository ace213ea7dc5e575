// The names of a page's elements, to be searched: see cleanse/roles/containers.py.

#pragma once

#include <cstdint>
#include <vector>

#include "numbers.hpp"
#include "python.hpp"

namespace cleanse {

// Strings, each once: they are told apart by Python, which knows their hashes.
class Distinct {
  public:
    explicit Distinct(PyObject* strings);

    // Of each string its number, and how many there are.
    const std::vector<std::uint32_t>& numbers() const { return numbers_; }
    std::size_t size() const { return static_cast<std::size_t>(PyList_Size(distinct_.get())); }
    // The string of a number.
    Reference operator[](std::size_t number) const {
        return Reference::borrowed(PyList_GetItem(distinct_.get(), static_cast<Py_ssize_t>(number)));
    }

  private:
    Reference distinct_;
    std::vector<std::uint32_t> numbers_;
};

// The type of Python that is made of a list of names, and tells which have one of some hints.
Reference names_type(PyObject* module);

// The names that an object of that type holds, of each element.
const Distinct& names_of(PyObject* object);

}  // namespace cleanse
