// A str as an array of its characters.

#pragma once

#include <algorithm>
#include <cstdint>
#include <cstring>
#include <string_view>
#include <vector>

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
    ~Text() {
        if (!python_ends()) PyMem_Free(characters_);
    }

    Py_ssize_t size() const { return size_; }
    Py_UCS4 operator[](Py_ssize_t at) const { return characters_[at]; }
    const Py_UCS4* begin() const { return characters_; }
    const Py_UCS4* end() const { return characters_ + size_; }

  private:
    Py_ssize_t size_;
    Py_UCS4* characters_ = nullptr;
};

// Adds the characters of a str to others: without room of its own for each.
inline void append_text(PyObject* string, std::vector<Py_UCS4>& to) {
    const Py_ssize_t size = PyUnicode_GetLength(string);
    if (size < 0) throw PythonError();
    if (size == 0) return;
    const std::size_t before = to.size();
    to.resize(before + static_cast<std::size_t>(size));
    if (PyUnicode_AsUCS4(string, to.data() + before, size, 0) == nullptr) throw PythonError();
}

// A str of such characters: the stable interface makes one by way of a codec.
inline PyObject* string_of(const Py_UCS4* start, std::size_t size) {
    char ascii[128];  // of short texts, nearly all, in a quarter of the time
    if (size <= sizeof ascii && std::all_of(start, start + size, [](Py_UCS4 c) { return c < 0x80; })) {
        std::copy(start, start + size, ascii);
        return PyUnicode_FromStringAndSize(ascii, static_cast<Py_ssize_t>(size));
    }
    const std::uint16_t one = 1;
    char first = 0;
    std::memcpy(&first, &one, 1);
    int order = first == 1 ? -1 : 1;  // of the bytes of this machine
    return PyUnicode_DecodeUTF32(
        reinterpret_cast<const char*>(start), static_cast<Py_ssize_t>(size * sizeof(Py_UCS4)), "surrogatepass", &order
    );
}

inline bool is_one_of(char32_t character, std::u32string_view of) { return of.find(character) != of.npos; }

// The same of characters that are written out: the compiler then asks of all of them at once.
template <std::size_t Size>
inline bool is_one_of(char32_t character, const char32_t (&of)[Size]) {
    bool found = false;
    for (std::size_t at = 0; at + 1 < Size; ++at) found |= character == of[at];
    return found;
}

// Thai, Lao, Burmese and Khmer, which end no sentence with a mark.
inline bool is_south_east(char32_t c) {
    return (c >= 0x0E00 && c <= 0x0EFF) || (c >= 0x1000 && c <= 0x109F) || (c >= 0x1780 && c <= 0x17FF);
}

// A script that writes without blanks between words.
inline bool is_unspaced(char32_t c) {
    return c >= 0x0E00 && (is_south_east(c) || (c >= 0x3040 && c <= 0x30FF) || (c >= 0x3400 && c <= 0x9FFF) ||
                           (c >= 0xF900 && c <= 0xFAFF) || (c >= 0xFF66 && c <= 0xFF9F));
}

// One that writes a foreign name and the words around it as one.
inline bool is_gluing(char32_t c) {
    return c >= 0x0590 && (is_unspaced(c) || c <= 0x05FF || (c >= 0xAC00 && c <= 0xD7A3));
}

// What folding changes or takes within a word.
inline bool is_odd(char32_t c) {
    return c >= 0xAD && ((c >= 0xFF01 && c <= 0xFF5E) || is_one_of(c, U"\u02BC\u0130\u00AD\u200B\u200C\u200D\u200E\u200F\u2060\uFE0F\uFEFF"));
}

}  // namespace cleanse
