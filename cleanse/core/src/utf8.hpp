// Texts as lexbor has them, in UTF-8: Python's lock is held by whoever asks for what Python says of characters.

#pragma once

#include <string>
#include <string_view>

#include "characters.hpp"

namespace cleanse {

inline bool is_ascii(std::string_view text) {
    for (const char byte : text) {
        if (static_cast<unsigned char>(byte) >= 0x80) return false;
    }
    return true;
}

// How many characters.
inline std::size_t length_of(std::string_view text) {
    std::size_t count = 0;
    for (const char byte : text) count += (static_cast<unsigned char>(byte) & 0xC0) != 0x80;
    return count;
}

// The character that begins at a place, which moves behind it. The text is sound.
inline Py_UCS4 next_of(std::string_view text, std::size_t& at) {
    const auto byte = [&](std::size_t place) { return static_cast<Py_UCS4>(static_cast<unsigned char>(text[place])); };
    const Py_UCS4 first = byte(at++);
    if (first < 0x80) return first;
    if (first < 0xE0) return (first & 31) << 6 | (byte(at++) & 63);
    if (first < 0xF0) {
        at += 2;
        return (first & 15) << 12 | (byte(at - 2) & 63) << 6 | (byte(at - 1) & 63);
    }
    at += 3;
    return (first & 7) << 18 | (byte(at - 3) & 63) << 12 | (byte(at - 2) & 63) << 6 | (byte(at - 1) & 63);
}

// The character that ends before a place, which moves to where it begins.
inline Py_UCS4 previous_of(std::string_view text, std::size_t& at) {
    do {
        --at;
    } while ((static_cast<unsigned char>(text[at]) & 0xC0) == 0x80);
    std::size_t place = at;
    return next_of(text, place);
}

// Whether it is sound UTF-8, as Python has it: without surrogates, and with no more bytes than it takes.
bool is_sound(std::string_view text);

inline Reference string_of(std::string_view text) {
    return Reference(PyUnicode_DecodeUTF8(text.data(), static_cast<Py_ssize_t>(text.size()), "strict"));
}

// What the methods of str do.
class Spaces {
  public:
    explicit Spaces(Characters& characters) : characters_(characters) {}

    bool is(Py_UCS4 character, Characters::Kind kind) const {
        characters_.know(&character, &character + 1);
        return characters_.is(character, kind);
    }
    bool is_space(Py_UCS4 c) const {
        return c < 0x80 ? c == ' ' || (c >= '\t' && c <= '\r') || (c >= 0x1C && c <= 0x1F) : is(c, Characters::Space);
    }
    bool is_all_space(std::string_view text) const;  // str.isspace
    std::size_t words(std::string_view text) const;  // len(text.split())
    struct Counts {
        std::size_t words = 0, words_of_reader = 0;  // as count_words of cleanse/text/lines.py has these
        bool is_ascii = true;
    };
    Counts counted(std::string_view text) const;
    std::string_view stripped(std::string_view text) const;
    std::string_view stripped_right(std::string_view text) const;
    // A text with its white space folded, as cleanse/read/tree.py has it: spaces that do not break stay.
    std::string folded(std::string_view text) const;

  private:
    void add_words(std::string_view text, std::string& to) const;
    bool is_plain(std::string_view text) const;

    Characters& characters_;
};

}  // namespace cleanse
