// Stretches of characters as C++ has them, of those that Python has.

#pragma once

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "numbers.hpp"
#include "python.hpp"
#include "slices.hpp"
#include "text.hpp"

namespace cleanse {

using View = std::u32string_view;

inline View view_of(const std::vector<Py_UCS4>& characters) {
    return {reinterpret_cast<const char32_t*>(characters.data()), characters.size()};
}

inline View view_of(const Slice& slice) { return {reinterpret_cast<const char32_t*>(slice.start), slice.size}; }

inline Slice slice_of(View view) { return {reinterpret_cast<const Py_UCS4*>(view.data()), view.size()}; }

inline PyObject* string_of(View text) { return string_of(slice_of(text).start, text.size()); }

inline std::u32string string_from(PyObject* object) {
    Text text(object);
    return {reinterpret_cast<const char32_t*>(text.begin()), static_cast<std::size_t>(text.size())};
}

// Two words with a blank between, by which tables have them.
inline std::u32string pair_in(View first, View second) {
    std::u32string found;
    found.reserve(first.size() + second.size() + 1);
    found.append(first).append(1, U' ').append(second);
    return found;
}

inline std::vector<std::u32string> strings_from(PyObject* given) {
    const Items items(given);
    std::vector<std::u32string> found;
    for (Py_ssize_t at = 0; at < items.size(); ++at) found.push_back(string_from(items[at].get()));
    return found;
}

inline bool ends_with(View text, View end) { return text.size() >= end.size() && text.substr(text.size() - end.size()) == end; }

inline bool begins_with(View text, View start) { return text.size() >= start.size() && text.substr(0, start.size()) == start; }

inline bool is_ascii(View text) {
    return std::all_of(text.begin(), text.end(), [](char32_t c) { return c < 0x80; });
}

inline View view_of(const Text& text) { return {reinterpret_cast<const char32_t*>(text.begin()), static_cast<std::size_t>(text.size())}; }

}  // namespace cleanse
