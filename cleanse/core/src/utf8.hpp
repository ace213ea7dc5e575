// Texts as lexbor has them, in UTF-8: Python's lock is held by whoever asks for what Python says of characters.

#pragma once

#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>

#include "characters.hpp"

namespace cleanse {

// Eight bytes at a time, as a processor reads them.
inline bool is_ascii(std::string_view text) {
    constexpr std::uint64_t HIGH = 0x8080808080808080;
    std::size_t at = 0;
    for (std::uint64_t word = 0; text.size() - at >= sizeof word; at += sizeof word) {
        std::memcpy(&word, text.data() + at, sizeof word);
        if ((word & HIGH) != 0) return false;
    }
    unsigned char bits = 0;
    for (; at < text.size(); ++at) bits |= static_cast<unsigned char>(text[at]);
    return bits < 0x80;
}

// What str.isspace says of a character of ASCII.
inline bool is_ascii_space(char c) { return (c == ' ') | ((c >= '\t') & (c <= '\r')) | ((c >= 0x1C) & (c <= 0x1F)); }

// Whether a text is a word that is written out: the compiler then compares both at once.
template <std::size_t Size>
inline bool is_word(std::string_view text, const char (&word)[Size]) {
    return text.size() == Size - 1 && std::memcmp(text.data(), word, Size - 1) == 0;
}

// How many bytes of ASCII follow each other from a place on.
inline std::size_t ascii_from(std::string_view text, std::size_t start) {
    constexpr std::size_t STEP = 8;
    std::size_t at = start;
    while (text.size() - at >= STEP && is_ascii(text.substr(at, STEP))) at += STEP;
    while (at < text.size() && static_cast<unsigned char>(text[at]) < 0x80) ++at;
    return at - start;
}

// How many places below some size a function is true of, which gives 0 or 1: in stretches whose sum fits in a byte, so that the
// compiler asks of many places at once.
template <typename Function>
inline std::size_t count_of_places(std::size_t size, Function function) {
    constexpr std::size_t STRETCH = 240;  // whole words of a processor
    std::size_t total = 0;
    for (std::size_t start = 0; start < size; start += STRETCH) {
        const std::size_t end = size - start < STRETCH ? size : start + STRETCH;
        unsigned char count = 0;
        for (std::size_t at = start; at < end; ++at) count = static_cast<unsigned char>(count + function(at));
        total += count;
    }
    return total;
}

// How many characters.
inline std::size_t length_of(std::string_view text) {
    return count_of_places(text.size(), [&](std::size_t at) { return (static_cast<unsigned char>(text[at]) & 0xC0) != 0x80; });
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
    // A text with its white space folded, as cleanse/read/white_space.py has it.
    std::string folded(std::string_view text) const;

  private:
    void add_words(std::string_view text, std::string& to) const;
    bool is_plain(std::string_view text) const;

    Characters& characters_;
};

}  // namespace cleanse
