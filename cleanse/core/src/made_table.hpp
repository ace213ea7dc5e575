// A table that the package makes of its data: bytes with a head, and behind it what the head counts. It stays where it lies.

#pragma once

#include <cstdint>
#include <cstring>

#include "python.hpp"

namespace cleanse {

// The argument `table` of a type of the module, and its head; `refuse` says of bytes that are of another format, or too few, what is
// wrong with them.
template <typename Head>
struct MadeTable {
    PyObject* data = nullptr;
    const char* bytes = nullptr;
    std::uint64_t size = 0;
    Head head;

    MadeTable(PyObject* args, PyObject* keywords, const char (&format)[8], void (*refuse)(const char*)) {
        static const char* names[] = {"table", nullptr};
        if (!PyArg_ParseTupleAndKeywords(args, keywords, "S", const_cast<char**>(names), &data)) throw PythonError();
        char* given = nullptr;
        Py_ssize_t length = 0;
        if (PyBytes_AsStringAndSize(data, &given, &length) < 0) throw PythonError();
        bytes = given;
        size = static_cast<std::uint64_t>(length);
        if (size < sizeof head) refuse("is cut short");
        std::memcpy(&head, bytes, sizeof head);
        if (std::memcmp(head.format, format, sizeof format) != 0) refuse("is of another format");
    }

    const char* behind_head() const { return bytes + sizeof head; }
};

}  // namespace cleanse
