// What is looked for in lines: words, and what phrases, credits and feeds have of them.

#pragma once

#include <array>
#include <bitset>
#include <cstdint>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "python.hpp"
#include "state.hpp"
#include "views.hpp"
#include "words.hpp"

namespace cleanse {

// What a word is in the table that the looks are made with: bits.
enum : std::int32_t {
    Opens = 1,
    Network = 2,
    Tells = 4,
    EndsLabel = 8,
    Told = 16,
    Label = 32,
    Byline = 64,
    Role = 128,  // all of its name
    Particle = 256,
    BylinePair = 512,  // the first two words, with a blank between, of a phrase of bylines with several
    OfDate = 1024,
    DateLabel = 2048,  // the first character of one
    Tail = 4096,
    ReadOn = 8192,
    BylineFirst = 16384,  // of such a phrase
    CreditOpen = 32768,
    Agency = 65536,  // all of its name
    NameOfDate = 131072,  // a month or a day, which are surely of a date
};

// Two letters, by their low bits.
inline std::size_t pair_of(char32_t first, char32_t second) { return (first & 63) << 6 | (second & 63); }

// Some words of a table, by their first letters and their lengths: most words of a text are none of them.
class Sieve {
  public:
    void add(View word) { places_.set(place(word)); }
    bool may_have(View word) const { return places_[place(word)]; }

  private:
    static std::size_t place(View word) {
        if (word.empty()) return 0;
        return (word[0] & 63) << 8 | (word.size() > 1 ? word[1] & 15 : 0) << 4 | (word.size() & 15);
    }
    std::bitset<1 << 14> places_;
};

// The second words of the phrases that begin with one, and whether one has none.
struct Seconds {
    std::unordered_set<std::u32string> words;
    bool may_be_none = false;
};

// What is looked for in lines, beside words.
struct LineWords {
    Reference words;  // their table
    Sieve networks, telling_credits;
    // By the first word of phrases the second ones, with blanks around each; by both, the third ones, as far as these were asked
    // for; by one, the words of which a line must have one where a phrase opens with it alone.
    Reference seconds, thirds, alone;
    Reference heads;  // by both the folded phrases that open with them, as far as these were asked for
    Reference needed;  // by a word that tells of credits, the words of each, as far as these were asked for
    std::vector<std::u32string> closings;  // of words that end one
    std::array<std::vector<std::u32string>, 128> tails;  // of phrases that end a line, by the low bits of their last letter
    std::array<std::vector<std::u32string>, 128> ends;  // all of these, folded, by the low bits of their last character
    std::vector<std::u32string> platform_ends, read_on_ends;  // the last letters of those that platforms and feeds end a line with
    std::vector<std::u32string> long_names;  // of months and days, which have a blank
    Reference folding;  // what folds a text
    std::array<std::vector<std::u32string>, 64> telling;  // by the low bits of their first letter
    std::bitset<4096> may_tell;  // by the low bits of their first two letters
    bool any_may_tell = false;
    std::size_t least = 0, most_behind = 0;

    // Python's lock is held wherever one of the following is asked.

    // What a dictionary has for some words, strings each, which it never has otherwise; NULL where it has nothing yet.
    const std::vector<std::u32string>* heads_of(const std::u32string& words) const { return made_of(heads, words, made_heads); }
    const std::vector<std::u32string>* alone_of(const std::u32string& word) const { return made_of(alone, word, made_alone); }
    // The second words of the phrases that begin with a word.
    const Seconds& seconds_of(View first) const;

  private:
    using Made = std::unordered_map<std::u32string, std::vector<std::u32string>>;

    static const std::vector<std::u32string>* made_of(const Reference& dictionary, const std::u32string& words, Made& made);

    mutable Made made_heads, made_alone;
    mutable std::unordered_map<std::u32string, Seconds> rows;  // of first words that lines had
};

// Takes what Python hands over of it, as the arguments of Looks. Throws where that is not as it should be.
void take_line_words(LineWords& known, PyObject* args, PyObject* keywords, const State& state);

}  // namespace cleanse
