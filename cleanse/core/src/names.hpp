// The names of a page's elements, to be searched: see cleanse/roles/containers.py.

#pragma once

#include "python.hpp"

namespace cleanse {

// The type of Python that is made of a list of names, and tells which have one of some hints.
Reference names_type(PyObject* module);

}  // namespace cleanse
