#include "encoding.hpp"

#include <algorithm>
#include <string>

namespace cleanse {

namespace {

// Characters that are looked at as one: of ASCII alone, they lie in memory as their UTF-8 does, and are copied as they are.
constexpr Py_ssize_t STRETCH = 512;

}  // namespace

PyObject* encoded(PyObject*, PyObject* text) {
    return guarded([&] {
        const Py_ssize_t size = PyUnicode_GetLength(text);
        if (size < 0) throw PythonError();
        std::string bytes;
        bytes.reserve(static_cast<std::size_t>(size + size / 16));
        for (Py_ssize_t at = 0; at < size; at += STRETCH) {
            const Reference stretch(PyUnicode_Substring(text, at, std::min(at + STRETCH, size)));
            Py_ssize_t count = 0;
            const char* utf8 = PyUnicode_AsUTF8AndSize(stretch.get(), &count);
            if (utf8 == nullptr) throw PythonError();
            bytes.append(utf8, static_cast<std::size_t>(count));
        }
        return Reference(PyBytes_FromStringAndSize(bytes.data(), static_cast<Py_ssize_t>(bytes.size())));
    });
}

}  // namespace cleanse
