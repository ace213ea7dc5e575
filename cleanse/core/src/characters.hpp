// What Python says of characters: the same as its str methods, whatever version of Unicode it knows.

#pragma once

#include <array>
#include <atomic>
#include <cstdint>
#include <unordered_map>
#include <vector>

#include "python.hpp"
#include "slices.hpp"
#include "text.hpp"

namespace cleanse {

// Asks Python once for each 256 characters, when a text first has one of them.
class Characters {
  public:
    enum Kind : std::uint16_t {
        Space = 1,      // str.isspace, as str.split and str.strip go by
        Alpha = 2,      // str.isalpha
        Digit = 4,      // str.isdigit
        Decimal = 8,    // str.isdecimal, as \d goes by
        Word = 16,      // str.isalnum or "_", as \w goes by
        Upper = 32,     // str.isupper
        Lower = 64,     // str.islower
        Special = 128,  // its lower case is of several characters, or depends on those beside it
        Printable = 256,  // str.isprintable
        Edge = 512,       // folding takes it from the ends of a text: marks, symbols, blanks and what is not seen, but # and @
    };

    Characters() = default;
    Characters(const Characters&) = delete;
    Characters& operator=(const Characters&) = delete;
    ~Characters();

    // Makes all that is asked of the characters of a text known. Python's lock must be held.
    void know(const Py_UCS4* start, const Py_UCS4* end);
    void know(const Text& text) { know(text.begin(), text.end()); }

    // What is so of a character that is known.
    std::uint16_t of(Py_UCS4 character) const { return page(character).kinds[character & 255]; }
    bool is(Py_UCS4 character, std::uint16_t kind) const { return (of(character) & kind) != 0; }
    // Its lower case, where that is one character.
    Py_UCS4 lower(Py_UCS4 character) const { return page(character).lower[character & 255]; }

    // Adds the small letters of a text whose characters are known, as str.lower has them: nearly always one for one. Python is asked
    // where a character has several, or another at the end of a word, and its lock must be held.
    void lower_known(const Slice& text, std::vector<Py_UCS4>& to) const;

    // Adds the small letters by which texts are compared, as str.casefold has them. Python's lock must be held.
    void fold(const Slice& text, std::vector<Py_UCS4>& to) {
        know(text.start, text.start + text.size);
        fold_known(text, to);
    }
    // The same of a text whose characters are known. Those that are added come to be known, too.
    void fold_known(const Slice& text, std::vector<Py_UCS4>& to);

  private:
    struct Page {
        std::array<std::uint16_t, 256> kinds;
        std::array<Py_UCS4, 256> lower;
        std::array<Py_UCS4, 256> folded;  // SEVERAL where that is more than one character
        std::unordered_map<Py_UCS4, std::vector<Py_UCS4>> several;
    };

    static constexpr Py_UCS4 SEVERAL = 0x110000;
    static const Page NOTHING;

    // Of a character that nobody asked for nothing is so: to forget to ask is a fault, but no reason to end the process.
    const Page& page(Py_UCS4 character) const {
        const Page* found = pages_[character >> 8].load(std::memory_order_acquire);
        return found == nullptr ? NOTHING : *found;
    }
    void ask(std::size_t number);

    std::array<std::atomic<const Page*>, 0x1100> pages_{};
};

}  // namespace cleanse
