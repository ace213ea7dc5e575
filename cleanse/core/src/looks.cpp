#include "looks.hpp"

#include <algorithm>
#include <array>
#include <bitset>
#include <cstring>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

#include "characters.hpp"
#include "folding.hpp"
#include "holder.hpp"
#include "numbers.hpp"
#include "slices.hpp"
#include "state.hpp"
#include "text.hpp"
#include "words.hpp"

namespace cleanse {

namespace {

// As in cleanse/text/lines.py, lexicon/matcher.py, text/credits.py and text/feeds.py.
constexpr long PROSE_WORDS = 12, EAST_ASIAN_WORD = 2, SOUTH_EAST_ASIAN_WORD = 5;
constexpr std::size_t KEY_CHARS = 48, EDGE_CHARS = 24, WORD_CHARS = 48;
constexpr std::size_t CREDIT = 140, NEAR_END = 4;
constexpr std::size_t FEED = 600, LONG_WORDS = 6;
constexpr std::size_t BAR_CHARS = 100;  // of a row of networks: see cleaners/notices.py

constexpr std::size_t FOLDED = 120;  // characters at either end of a line in which phrases are looked for
constexpr std::size_t END_CHARS = 72;  // the same at the beginning of a longer one, of those that open it
constexpr std::size_t DATE_CHARS = 90, UNSPACED_NAME = 24, INITIALS = 24;
constexpr long TAIL_WORDS = 45;  // of a line that a platform adds: see text/platform_marks.py

constexpr long SIFTED = 0x800;  // see text/lines.py
constexpr long CONCERNS_CREDIT = 2, CONCERNS_NOTICE = 4, CONCERNS_FEED = 16;  // see text/concerns.py

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

using View = std::u32string_view;

View view_of(const std::vector<Py_UCS4>& characters) {
    return {reinterpret_cast<const char32_t*>(characters.data()), characters.size()};
}

View view_of(const Slice& slice) { return {reinterpret_cast<const char32_t*>(slice.start), slice.size}; }

Slice slice_of(View view) { return {reinterpret_cast<const Py_UCS4*>(view.data()), view.size()}; }

PyObject* string_of(View text) { return cleanse::string_of(slice_of(text).start, text.size()); }

std::u32string string_from(PyObject* object) {
    Text text(object);
    return {reinterpret_cast<const char32_t*>(text.begin()), static_cast<std::size_t>(text.size())};
}

// Two words with a blank between, by which tables have them.
std::u32string pair_in(View first, View second) {
    std::u32string found;
    found.reserve(first.size() + second.size() + 1);
    found.append(first).append(1, U' ').append(second);
    return found;
}

std::vector<std::u32string> strings_from(PyObject* given) {
    const Items items(given);
    std::vector<std::u32string> found;
    for (Py_ssize_t at = 0; at < items.size(); ++at) found.push_back(string_from(items[at].get()));
    return found;
}

bool ends_with(View text, View end) { return text.size() >= end.size() && text.substr(text.size() - end.size()) == end; }

bool begins_with(View text, View start) { return text.size() >= start.size() && text.substr(0, start.size()) == start; }

bool is_ascii(View text) {
    return std::all_of(text.begin(), text.end(), [](char32_t c) { return c < 0x80; });
}

bool is_closing(char32_t c) { return is_one_of(c, U"\"'”’“»«›)]）」』】〉》"); }
bool is_quote(char32_t c) { return is_one_of(c, U")\"'”“’»"); }
bool is_stop(char32_t c) { return is_one_of(c, U".!?؟۔।॥"); }
bool is_wide_stop(char32_t c) { return is_one_of(c, U"。！？｡"); }

// Whether a text has an ellipsis at a place: how many characters that is, or nought.
std::size_t ellipsis(View text, std::size_t at) {
    if (at < text.size() && text[at] == U'…') return 1;
    return text.substr(std::min(at, text.size()), 3) == U"..." ? 3 : 0;
}

// The numbers of a line: what LineFeatures counts.
struct Shape {
    long words = 0, sentences = 0, truncations = 0;
    bool is_unspaced = false, ends_sentence = false, ends_full = false, is_item = false, is_prose = false;
    bool has_colon = false, has_copyright = false;  // of either width; a sign, or a letter in brackets
    bool has_opening = false;                       // a square bracket, or an ellipsis of one character
};

// What is more than a part of a word among the characters of ASCII.
enum class Sign : std::uint8_t { None, Blank, Stop, Colon, Bracket, Square };

constexpr std::array<Sign, 128> signs() {
    std::array<Sign, 128> found{};
    for (const char c : {'\t', '\n', '\v', '\f', '\r', '\x1c', '\x1d', '\x1e', '\x1f', ' '}) found[static_cast<std::size_t>(c)] = Sign::Blank;
    for (const char c : {'.', '!', '?'}) found[static_cast<std::size_t>(c)] = Sign::Stop;
    found[':'] = Sign::Colon;
    found['('] = Sign::Bracket;
    found['['] = Sign::Square;
    return found;
}

constexpr std::array<Sign, 128> SIGNS = signs();

class Reader {
  public:
    Reader(View text, const Characters& characters) : text_(text), characters_(characters) {}

    Shape shape() const {
        Shape found;
        bool is_within = false, has_ellipsis = false;
        long unspaced = 0, south_east = 0;
        for (std::size_t at = 0; at < text_.size(); ++at) {
            const char32_t c = text_[at];
            const Sign sign = c < 0x80 ? SIGNS[c] : is(c, Characters::Space) ? Sign::Blank : Sign::None;
            const bool is_part = sign != Sign::Blank;
            found.words += is_part & !is_within;
            is_within = is_part;
            if (c < 0x80) {
                if (sign <= Sign::Blank) continue;
                if (sign == Sign::Stop) {
                    found.sentences += ends_sentence(at);
                    has_ellipsis = has_ellipsis || ellipsis(text_, at) > 0;
                }
                found.has_colon |= sign == Sign::Colon;
                found.has_opening |= sign == Sign::Square;
                found.has_copyright |= sign == Sign::Bracket && is_letter_c(at);
            } else if (c >= 0x600) {
                found.sentences += ends_sentence(at);
                has_ellipsis = has_ellipsis || ellipsis(text_, at) > 0;
                unspaced += is_unspaced(c);
                south_east += is_south_east(c);
                found.has_colon |= c == U'：';
                found.has_opening |= c == U'…';
            } else {
                found.has_copyright |= c == U'©';
            }
        }
        if (unspaced > 0) {
            const long others = spaced_words() + (unspaced - south_east) / EAST_ASIAN_WORD + south_east / SOUTH_EAST_ASIAN_WORD;
            found.words = std::max(found.words, others);
        }
        found.is_unspaced = unspaced > 0;
        View bare = text_;
        while (!bare.empty() && is_closing(bare.back())) bare.remove_suffix(1);
        if (!bare.empty()) {
            found.ends_sentence = is_one_of(bare.back(), U".!?…。！？｡।॥۔؟");
            found.ends_full = is_one_of(bare.back(), U".!。！｡।॥۔") && !ends_with(bare, U"...");
        }
        if (has_ellipsis) found.truncations = truncations();
        found.is_item = is_item();
        found.is_prose = found.words >= PROSE_WORDS && !(found.truncations > 1 && found.truncations >= found.sentences) &&
                         (found.ends_sentence || found.sentences > 0 || south_east > 0);
        return found;
    }

  private:
    bool is(char32_t c, std::uint16_t kind) const { return characters_.is(static_cast<Py_UCS4>(c), kind); }
    bool is_letter_c(std::size_t bracket) const {
        return bracket + 2 < text_.size() && (text_[bracket + 1] | 32) == U'c' && text_[bracket + 2] == U')';
    }
    bool is_blank_at(std::size_t at) const { return at >= text_.size() || is(text_[at], Characters::Space); }

    // The words between what is written without blanks.
    long spaced_words() const {
        long found = 0;
        bool is_within = false;
        for (const char32_t c : text_) {
            const bool is_part = !is_unspaced(c) && !is(c, Characters::Space);
            found += is_part && !is_within;
            is_within = is_part;
        }
        return found;
    }

    // Whether the mark of a _SENTENCE_END of lines.py is at a place: no two can be in one another.
    bool ends_sentence(std::size_t at) const {
        if (is_wide_stop(text_[at])) return true;
        if (!is_stop(text_[at])) return false;
        std::size_t start = at, end = at + 1;
        while (start > 0 && at - start < 3 && is_quote(text_[start - 1])) --start;
        if (start == 0 || !is_letter(text_[start - 1])) return false;
        while (end < text_.size() && end - at <= 3 && is_quote(text_[end])) ++end;
        return is_blank_at(end);
    }

    bool is_letter(char32_t c) const { return c != U'_' && is(c, Characters::Word) && !is(c, Characters::Decimal); }

    // _TRUNCATED of lines.py.
    long truncations() const {
        long found = 0;
        for (std::size_t at = 0; at < text_.size(); ++at) {
            if (!is(text_[at], Characters::Word)) continue;
            const std::size_t start = at + 1 < text_.size() && text_[at + 1] == U' ' ? at + 2 : at + 1;
            const std::size_t size = ellipsis(text_, start);
            if (size > 0 && is_blank_at(start + size)) {
                ++found;
                at = start + size - 1;
            }
        }
        return found;
    }

    // _BULLET of lines.py.
    bool is_item() const {
        std::size_t at = 0;
        while (at < text_.size() && at < 4 && is(text_[at], Characters::Decimal)) ++at;
        if (at > 3 || at >= text_.size()) return false;
        if (!is_one_of(text_[at], at ? View(U".)") : View(U"-*•–·"))) return false;
        return at + 1 < text_.size() && is(text_[at + 1], Characters::Space);
    }

    View text_;
    const Characters& characters_;
};

std::size_t pair_of(char32_t first, char32_t second) { return (first & 63) << 6 | (second & 63); }

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

// The names of what is entered, as Python has them.
struct Names {
    Reference text{name("text")}, cached{name("_cached")}, words{name("words")}, is_unspaced{name("is_unspaced")};
    Reference ends_sentence{name("ends_sentence")}, ends_full{name("ends_full")}, sentences{name("sentences")};
    Reference truncations{name("truncations")}, is_item{name("is_item")}, prose{name("prose")}, phrases{name("phrases")};
    Reference lexicon{name("lexicon")}, is_short{name("is_short")};
    Reference concerns{name("concerns")}, number{name("number")}, block{name("block")}, features{name("features")};
    Reference wrapped{name("wrapped")};

    static PyObject* name(const char* of) { return PyUnicode_InternFromString(of); }
};

// The second words of the phrases that begin with one, and whether one has none.
struct Seconds {
    std::unordered_set<std::u32string> words;
    bool may_be_none = false;
};

// The characters of a line, without their places: many questions need no look at these.
class Signs {
  public:
    explicit Signs(View text) {
        for (const char32_t c : text) {
            if (c < 0x80) {
                ascii_[c] = true;  // a byte for each: as bits, each would wait for the one before it
            } else {
                has_others_ = true;
                has_odd_ = has_odd_ || is_odd(c);
                has_gluing_ = has_gluing_ || is_gluing(c);
            }
        }
    }

    bool has(char c) const { return ascii_[static_cast<unsigned char>(c)]; }
    bool has_digit() const { return std::any_of(ascii_.begin() + '0', ascii_.begin() + '9' + 1, [](bool is) { return is; }); }  // of ASCII
    bool has_others() const { return has_others_; }  // of other scripts, or signs
    bool has_odd() const { return has_odd_; }
    bool has_gluing() const { return has_gluing_; }

  private:
    std::array<bool, 128> ascii_{};
    bool has_others_ = false, has_odd_ = false, has_gluing_ = false;
};

// What is looked for in lines, beside words.
struct Knowledge {
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
    const Names names;
    // Of first words that lines had, what Python's rows say. Python's lock is held wherever it is asked.
    mutable std::unordered_map<std::u32string, Seconds> rows;

    // What a dictionary has for some words, strings each, which it never has otherwise; NULL where it has nothing yet.
    const std::vector<std::u32string>* heads_of(const std::u32string& words) const { return made_of(heads, words, made_heads); }
    const std::vector<std::u32string>* alone_of(const std::u32string& word) const { return made_of(alone, word, made_alone); }

  private:
    using Made = std::unordered_map<std::u32string, std::vector<std::u32string>>;

    static const std::vector<std::u32string>* made_of(const Reference& dictionary, const std::u32string& words, Made& made) {
        const auto found = made.find(words);
        if (found != made.end()) return &found->second;
        const Reference key(string_of(words));
        PyObject* given = PyDict_GetItemWithError(dictionary.get(), key.get());
        if (given == nullptr && PyErr_Occurred()) throw PythonError();
        return given == nullptr ? nullptr : &made.emplace(words, strings_from(given)).first->second;
    }

    mutable Made made_heads, made_alone;
};

// A part of a line in small letters: nearly always one of the whole line's.
class Folded {
  public:
    explicit Folded(View part) : view_(part) {}
    explicit Folded(std::vector<Py_UCS4> made) : made_(std::move(made)), view_(view_of(made_)) {}
    Folded(const Folded&) = delete;
    Folded& operator=(const Folded&) = delete;
    operator View() const { return view_; }

  private:
    std::vector<Py_UCS4> made_;
    View view_;
};

// Tests of one line that say no for certain, or nothing.
class Tests {
  public:
    Tests(View text, const Words& words, const Knowledge& known, Characters& characters)
        : text_(text), words_(words), known_(known), characters_(characters), signs_(text), folded_(made_small(text)), trimmed_(trimmed(text)) {}

    const Signs& signs() const { return signs_; }

    // Whether no phrase can be in the line: LinePhrases.may_match.
    bool has_no_phrase() const {
        const View head = text_.substr(0, KEY_CHARS);
        std::size_t start = 0;
        while (start < head.size() && !is_key(head[start])) ++start;
        if (start == text_.size()) return says_nothing();
        if (start == head.size() || start > EDGE_CHARS) return false;
        return (opens_nothing(head.substr(start)) || starts_nothing()) && (ends_nothing() || closes_nothing());
    }

    // Whether that was not told for want of what LinePhrases.may_match learns of the first words of lines; or of a line that it tells
    // otherwise of: to it, a soft hyphen ends a word.
    bool lacks_phrases() const { return lacks_phrases_ || signs_.has_odd(); }

    // Whether no credit can be at either end: Credits.may_hold.
    bool holds_no_credit(const Shape& shape) const {
        if (shape.has_copyright) return false;
        const bool has_colon = shape.has_colon;
        if (!has_colon && is_one_of(text_.back(), U".!?…。！？")) {
            const View end = text_.substr(text_.size() - std::min(text_.size(), NEAR_END));
            return !is_one_of(text_.front(), U"(（[") && !is_one_of(U')', end);
        }
        if (text_.size() <= 2 * CREDIT) return names_nobody(text_, View(), has_colon);
        return names_nobody(text_.substr(0, CREDIT), text_.substr(text_.size() - CREDIT), has_colon);
    }

    // Whether no credit is in the line by what tells of one in any script: a mark that parts it from what it stands behind, what it
    // opens or closes with, or the name of an agency alone: Credits.strength, lead and tail.
    bool has_no_credit() const {
        const auto parts = [](char32_t c) { return is_one_of(c, U"©:：/／()（）[]|＝–—,·"); };
        const auto stops = [](char32_t c) { return is_one_of(c, U".!?…。！？"); };
        if (std::any_of(text_.begin(), text_.end(), parts) || text_.find(U" via ") != View::npos) return false;
        View bare = text_;
        while (!bare.empty() && is_one_of(bare.back(), U"\"'”’»")) bare.remove_suffix(1);
        if (bare.empty() || (!stops(bare.back()) && std::any_of(text_.begin(), text_.end(), stops))) return false;
        if (text_.size() > CREDIT) return true;  // all of it is none then
        if (may_open(text_, CreditOpen)) return false;
        const Folded made = wholly_folded(text_);
        const View folded = made;
        if ((bits(folded) & Agency) != 0) return false;
        return std::none_of(known_.closings.begin(), known_.closings.end(), [&](const auto& end) { return ends_with(folded, end); });
    }

    // Whether no network is named: Folding.names_network.
    bool names_no_network() const {
        if (text_.size() > BAR_CHARS) return false;  // of longer lines nobody asks
        const Folded small = folded_of(text_);
        const View folded = small;
        if (signs_.has_gluing() || std::any_of(folded.begin(), folded.end(), is_gluing)) return !names_network_by(known_.folding.get(), slice_of(text_), characters_);
        return each_word(folded, [&](View word, char32_t) { return !known_.networks.may_have(word) || (bits(word) & Network) == 0; });
    }

    // Whether no sentence of a feed can end the line: _Feed.start.
    bool ends_in_no_feed() const {
        if (text_.size() < known_.least) return true;
        if (known_.any_may_tell) return false;
        View end = text_.substr(text_.size() - std::min(text_.size(), FEED));
        if (tells_of_no_feed(folded_of(end))) return true;
        return end.find(U'<') == end.npos && tells_of_no_feed(folded_of(end.substr(behind(end, known_.most_behind))));
    }

    // Whether the line, as long as one, is no byline and no date for certain, for one of its parts is none, or all are but names:
    // rule_of of cleaners/bylines.py.
    bool is_no_byline() const {
        if (may_be_initials()) return false;
        for (std::size_t start = 0; start < text_.size();) {
            const std::size_t end = end_of_part(start);
            const View part = trimmed(text_.substr(start, end - start));
            if (!part.empty() && may_tell(part)) return false;
            if (!part.empty() && is_no_name(part)) return true;
            start = end + 1;
        }
        return true;
    }

    // Whether a platform adds no such line below an article: _tail of text/platform_marks.py.
    bool is_no_tail(const Shape& shape) const {
        if (signs_.has('@')) return false;
        return shape.words > TAIL_WORDS || !(may_open(text_, Tail) || may_end(known_.platform_ends));
    }

    // Whether the line does not say that a text goes on elsewhere: _says_only_that of text/feeds.py.
    bool says_to_read_on() const { return may_open(text_, ReadOn) || may_end(known_.read_on_ends); }

    // Whether the line ends otherwise than an entry of a feed that goes on elsewhere: ends_otherwise of feed_sentences.py.
    bool ends_otherwise(const Shape& shape) const {
        if (is_one_of(text_.back(), U".!?。！？।→»›>▶►")) return false;  // of the former it is not asked
        View bare = text_;
        while (!bare.empty() && is_one_of(bare.back(), U"\"'”’")) bare.remove_suffix(1);
        if (bare.size() < text_.size() && !bare.empty() && is_one_of(bare.back(), U".!?")) return true;
        const std::size_t start = behind(text_, LONG_WORDS);
        return start > 0 && !shape.has_opening &&
               std::none_of(text_.begin() + static_cast<std::ptrdiff_t>(start), text_.end(), [](char32_t c) { return is_one_of(c, U".!?。！？।"); });
    }

  private:
    // Whether a part of a line may be a date, or say who wrote it: _part_rule of cleaners/bylines.py.
    bool may_tell(View part) const {
        if (may_open(part, Byline) || !is_no_date(part) || opens_with_date(part)) return true;
        const auto is_comma = [](char32_t c) { return is_one_of(c, U",，、،"); };
        if (std::none_of(part.begin(), part.end(), is_comma)) return false;
        for (std::size_t start = 0; start < part.size();) {
            std::size_t stop = start;
            while (stop < part.size() && !is_comma(part[stop])) ++stop;
            if ((bits(wholly_folded(part.substr(start, stop - start))) & Role) != 0) return true;
            start = stop + 1;
        }
        return false;
    }

    // _INITIALS of cleaners/bylines.py.
    bool may_be_initials() const {
        if (text_.size() > INITIALS) return false;
        const auto is_capital = [](char32_t c) { return (c >= U'A' && c <= U'Z') || (c >= U'À' && c <= U'Þ') || (c >= U'А' && c <= U'Я'); };
        const auto is_small = [](char32_t c) { return (c >= U'a' && c <= U'z') || (c >= U'à' && c <= U'ÿ'); };
        const bool is_open = is_one_of(text_.front(), U"([/"), is_closed = is_one_of(text_.back(), U")]");
        const View inner = text_.substr(is_open ? 1 : 0);
        if (inner.size() > 1 && is_capital(inner[0]) && inner[1] == U'.') {
            return std::all_of(inner.begin(), inner.end(), [&](char32_t c) { return is_capital(c) || is_one_of(c, U".)]") || is(c, Characters::Space); });
        }
        return is_open && is_closed && std::all_of(inner.begin(), inner.end() - 1, [&](char32_t c) { return is_small(c) || c == U'/'; });
    }

    // Where the part of the line ends that begins at a place, or the line: _PARTS of cleaners/bylines.py.
    std::size_t end_of_part(std::size_t start) const {
        const auto is_blank = [&](std::size_t at) { return at < text_.size() && is(text_[at], Characters::Space); };
        for (std::size_t at = start; at < text_.size(); ++at) {
            if (is_one_of(text_[at], U"|•·／")) return at;
            if (at > 0 && is_blank(at - 1) && is_one_of(text_[at], U"–—/-") && is_blank(at + 1)) return at;
            if (is_blank(at) && is_blank(at + 1) && is_blank(at + 2)) return at;
        }
        return text_.size();
    }

    View trimmed(View part) const {
        while (!part.empty() && is(part.front(), Characters::Edge)) part.remove_prefix(1);
        while (!part.empty() && is(part.back(), Characters::Edge)) part.remove_suffix(1);
        return part;
    }

    // A part of the line as phrases are folded, where its small letters do not tell enough. Of the whole line it is asked often.
    Folded wholly_folded(View part) const {
        part = trimmed(part);
        if (part.data() != trimmed_.data() || part.size() != trimmed_.size()) return Folded(folded_by(known_.folding.get(), slice_of(part), characters_));
        if (!is_folded_) whole_ = folded_by(known_.folding.get(), slice_of(part), characters_);
        is_folded_ = true;
        return Folded(view_of(whole_));
    }

    // Whether a part of the line may open with a word of some sort.
    bool may_open(View part, std::int32_t sort) const {
        part = trimmed(part);
        const bool is_first = part.data() == trimmed_.data();  // as mostly
        if (!is_first || !is_first_known_) {
            const std::int32_t found = plainly_opening(part);
            if (!is_first) return found >= 0 ? opens_so(found, part, sort) : wholly_opens(part, sort);
            first_ = found;
            is_first_known_ = true;
        }
        return first_ >= 0 ? opens_so(first_, part, sort) : wholly_opens(part, sort);
    }

    // The same, given the bits of its first word.
    bool opens_so(std::int32_t first, View part, std::int32_t sort) const {
        return (first & sort) != 0 || (sort == Byline && (first & BylineFirst) != 0 && wholly_opens(part, sort));
    }

    // The bits of the first word of a part; -1 where its small letters do not tell which that is when it is folded.
    std::int32_t plainly_opening(View part) const {
        if (signs_.has_odd()) return -1;
        const Folded small = folded_of(part);
        const View word = word_at(small, 0);
        const auto is_plain = [&](char32_t c) { return is(c, Characters::Alpha) && !is_gluing(c); };
        if (word.empty() || !std::all_of(word.begin(), word.end(), is_plain)) return -1;
        const std::int32_t found = bits(word) | bits(View());
        return (found & Network) == 0 ? found : -1;
    }

    // The same when it is folded.
    bool wholly_opens(View part, std::int32_t sort) const {
        const Folded folded = wholly_folded(part);
        const Key key = key_in(slice_of(folded), characters_);
        const View first = view_of(key.first);
        std::int32_t found = bits(first) | bits(View());
        if (!first.empty() && is_unspaced(first[0])) found |= bits(first.substr(0, 1));
        if ((found & sort) != 0) return true;
        if (sort != Byline || (found & BylineFirst) == 0) return false;
        return (bits(pair_in(first, view_of(key.second))) & BylinePair) != 0;
    }

    // Whether the line may end with some letters: folding leaves of its end what these are.
    bool may_end(const std::vector<std::u32string>& ends) const {
        if (ends.empty()) return false;
        const View part = trimmed(text_.substr(text_.size() - std::min(text_.size(), FOLDED)));
        const Folded folded = signs_.has_odd() ? wholly_folded(part) : folded_of(part);
        return std::any_of(ends.begin(), ends.end(), [&](const std::u32string& end) { return ends_with(folded, end); });
    }

    // Whether a part of the line may open with a date and go on with who wrote it: _apart of cleaners/bylines.py.
    bool opens_with_date(View part) const {
        constexpr std::size_t YEAR = 4;
        std::size_t digits = 0;
        const bool has_year = std::any_of(part.begin(), part.end(), [&](char32_t c) {
            digits = is(c, Characters::Decimal) ? digits + 1 : 0;
            return digits == YEAR;
        });
        if (!has_year) return false;
        const View first = part.substr(0, std::min(part.find(U' '), part.size()));
        return is(first[0], Characters::Decimal) || (bits(wholly_folded(first)) & NameOfDate) != 0;
    }

    // Whether a part of the line is no date for certain: Dates.is_date of text/dates.py.
    bool is_no_date(View part) const {
        if (part.size() > DATE_CHARS || !(signs_.has_digit() || signs_.has_others())) return true;
        if (std::none_of(part.begin(), part.end(), [&](char32_t c) { return is(c, Characters::Digit); })) return true;
        const Folded made = wholly_folded(part);
        const View folded = made;
        const auto& names = known_.long_names;
        if (std::any_of(names.begin(), names.end(), [&](const std::u32string& name) { return folded.find(name) != folded.npos; })) return false;
        const bool is_thai = std::any_of(folded.begin(), folded.end(), [](char32_t c) { return c >= U'\u0e00' && c <= U'\u0e7f'; });
        if (!is_thai && std::any_of(folded.begin(), folded.end(), [](char32_t c) { return c == U'년' || is_unspaced(c); })) {
            return (bits(folded.substr(0, 1)) & DateLabel) == 0 && !std::all_of(folded.begin(), folded.end(), is_of_east_asian_date);
        }
        bool has_name = false;
        for (std::size_t at = 0; at < folded.size(); ++at) {
            const std::size_t start = at;
            bool has_sign = false;
            for (; at < folded.size() && !parts_dates(folded[at]); ++at) has_sign |= is_one_of(folded[at], U"#@");
            const std::int32_t found = at > start ? bits(folded.substr(start, at - start)) : std::int32_t{OfDate};
            if (!has_sign && (found & OfDate) == 0) return true;
            has_name |= (found & NameOfDate) != 0;
        }
        return !has_name && joins_no_numbers(part);
    }

    // Whether no numbers are joined as those of a date or a time are: _JOINED of text/dates.py.
    bool joins_no_numbers(View part) const {
        std::array<int, 3> joints{};
        for (std::size_t at = 1; at + 1 < part.size(); ++at) {
            if (!is(part[at - 1], Characters::Decimal)) continue;
            if (part[at] == U':' && is(part[at + 1], Characters::Decimal)) return false;
            const std::size_t joint = View(U"./-").find(part[at]);
            if (joint != View::npos && ++joints[joint] > 1) return false;
        }
        return true;
    }

    // _TOKENS of text/dates.py, in a text that was folded.
    static bool parts_dates(char32_t c) { return is_one_of(c, U" ,|•·/–—()-.:\u0640\u060c\u061b"); }

    // What _EAST_ASIAN of text/dates.py may have.
    static bool is_of_east_asian_date(char32_t c) {
        return is_one_of(c, U"年月日时時分秒点點년월일시분초星期周週一二三四五六天（）火水木金土화수목금토上午下前後오전후：") ||
               is_one_of(c, U"# :/.-|,()");
    }

    // Whether a part of the line is no name for certain: for a word in small letters, or for more words than names have.
    bool is_no_name(View part) const {
        constexpr std::size_t MOST_WORDS = 5;
        if (std::any_of(part.begin(), part.end(), is_unspaced)) return part.size() > UNSPACED_NAME;
        std::size_t words = 0;
        bool is_small = false;
        for (std::size_t at = 0; at < part.size();) {
            const std::size_t start = at;
            while (at < part.size() && !is(part[at], Characters::Space)) ++at;
            if (at > start) {
                ++words;
                is_small = is_small || is_small_word(part.substr(start, at - start));
            }
            ++at;
        }
        return words > MOST_WORDS || is_small;
    }

    // Whether a word begins with a small letter or a digit, and is none that names have.
    bool is_small_word(View word) const {
        const auto is_mark = [](char32_t c) { return is_one_of(c, U",;.()&"); };
        while (!word.empty() && is_mark(word.front())) word.remove_prefix(1);
        while (!word.empty() && is_mark(word.back())) word.remove_suffix(1);
        if (word.empty() || !is(word[0], Characters::Lower | Characters::Digit)) return false;
        const Folded small = folded_of(word);
        return (bits(small) & Particle) == 0;
    }

    bool tells_of_no_feed(View last) const {
        for (std::size_t at = 0; at < last.size(); ++at) {
            if (signs_.has_odd() && is_odd(last[at])) return false;
            if (at + 1 == last.size() || !known_.may_tell[pair_of(last[at], last[at + 1])]) continue;
            for (const std::u32string& word : known_.telling[last[at] & 63]) {
                if (last.compare(at, word.size(), word) == 0) return false;
            }
        }
        return true;
    }
    bool is(char32_t c, std::uint16_t kind) const { return characters_.is(static_cast<Py_UCS4>(c), kind); }
    bool is_key(char32_t c) const { return c == U'#' || c == U'@' || is(c, Characters::Word); }
    View word_at(View text, std::size_t at) const {
        const std::size_t start = at;
        while (at < text.size() && is_key(text[at])) ++at;
        return text.substr(start, at - start);
    }
    std::vector<Py_UCS4> made_small(View text) const {
        std::vector<Py_UCS4> found;
        characters_.fold_known(slice_of(text), found);
        return found;
    }
    // What is no part of the line, or of one in which a letter becomes several, is folded by itself.
    Folded folded_of(View part) const {
        const bool is_part = part.data() >= text_.data() && part.data() + part.size() <= text_.data() + text_.size();
        if (!is_part || folded_.size() != text_.size()) return Folded(made_small(part));
        return Folded(view_of(folded_).substr(static_cast<std::size_t>(part.data() - text_.data()), part.size()));
    }
    std::int32_t bits(View word) const {
        const std::int64_t found = words_.find(slice_of(word));
        return found < 0 ? 0 : *words_.of(found);
    }

    // The words that the beginning of a line opens with: three of them, or two and none where the third may be cut.
    struct Opening {
        View first, second, third;
    };

    Opening opening(View text, bool is_cut) const {
        std::array<View, 3> words{};
        std::size_t at = 0;
        for (View& word : words) {
            while (at < text.size() && !is_key(text[at])) ++at;
            word = word_at(text, at);
            at += word.size();
        }
        return {words[0], words[1], is_cut && at == text.size() ? View() : words[2]};
    }

    // Whether no phrase opens with the words of the beginning of a line.
    bool opens_nothing(View head) const {
        const bool is_odd_ = signs_.has_odd() && std::any_of(head.begin(), head.end(), is_odd), is_cut = text_.size() > KEY_CHARS;
        const Opening given = opening(head, is_cut);
        if (is_ascii(given.first) && !is(given.first[0], Characters::Digit)) {
            if (is_one_of(U'\u0130', given.second)) return false;
            const Folded one = folded_of(given.first), other = folded_of(given.second), another = folded_of(given.third);
            return goes_on_as_none({one, other, is_odd_ ? View() : View(another)});
        }
        const Folded folded = wholly_folded(head);
        const Key key = key_in(slice_of(folded), characters_);
        return goes_on_as_none({view_of(key.first), view_of(key.second), View()});
    }

    // Whether the line, folded, begins as no phrase does of those that open with its first words: LinePhrases.heads.
    bool starts_nothing() const {
        const Folded made = wholly_folded(text_.size() <= FOLDED ? text_ : text_.substr(0, END_CHARS));
        const View folded = made;
        const Key key = key_in(slice_of(folded), characters_);
        const View first = view_of(key.first);
        if ((bits(first) & Opens) == 0) return true;
        const auto known = known_.heads_of(pair_in(first, view_of(key.second)));
        lacks_phrases_ = known == nullptr;
        return known != nullptr && std::none_of(known->begin(), known->end(), [&](const std::u32string& head) { return begins_with(folded, head); });
    }

    // Whether no phrase is in a line that has no word and no sign of one.
    bool says_nothing() const {
        if (text_.size() > FOLDED) return false;
        const Folded folded = wholly_folded(text_);
        const Key key = key_in(slice_of(folded), characters_);
        return (bits(view_of(key.first)) & (Opens | Network)) == 0 && closes_nothing();
    }

    // Whether no phrase ends the line, as far as it is folded.
    bool closes_nothing() const {
        const Folded folded = wholly_folded(text_.substr(text_.size() - std::min(text_.size(), FOLDED)));
        const View end = folded;
        if (end.empty()) return true;
        const auto& ends = known_.ends[end.back() & 127];
        return std::none_of(ends.begin(), ends.end(), [&](const std::u32string& of) { return ends_with(end, of); });
    }

    // Whether no phrase begins with three folded words, nor with fewer of them, and the first two do not name a network.
    bool goes_on_as_none(const Opening& words) const {
        const std::int32_t found = bits(words.first);
        if (((found | bits(words.second)) & Network) != 0) return false;
        if ((found & Opens) == 0) return true;
        const Seconds& row = seconds_of(words.first);
        if (row.may_be_none && (words.second.empty() || may_go_on_alone(words.first))) return false;
        if (row.words.count(std::u32string(words.second)) == 0 && row.words.count(numbers_folded(words.second)) == 0) return true;
        return has_no_third(words);
    }

    // The second words of the phrases that begin with a word.
    const Seconds& seconds_of(View first) const {
        std::u32string word(first);
        const auto found = known_.rows.find(word);
        if (found != known_.rows.end()) return found->second;
        Seconds row;
        const Reference key(string_of(first));
        PyObject* given = PyDict_GetItemWithError(known_.seconds.get(), key.get());
        throw_if_set();
        if (given != nullptr) {
            const std::u32string parts = string_from(given);
            row.may_be_none = parts.find(U"  ") != parts.npos;
            for (std::size_t at = 0; at < parts.size(); ++at) {
                const std::size_t start = at;
                while (at < parts.size() && parts[at] != U' ') ++at;
                if (at > start) row.words.insert(parts.substr(start, at - start));
            }
        }
        return known_.rows.emplace(std::move(word), std::move(row)).first->second;
    }

    // Whether the line may have what a phrase needs that opens with one word alone.
    bool may_go_on_alone(View first) const {
        const auto wanted = known_.alone_of(std::u32string(first));
        lacks_phrases_ |= wanted == nullptr;
        if (wanted == nullptr || signs_.has_odd()) return true;
        const Folded small = folded_of(text_);
        const View folded = small;
        return std::any_of(wanted->begin(), wanted->end(), [&](const std::u32string& of) { return folded.find(of) != View::npos; });
    }

    // Whether it is known that no phrase which opens with two words goes on with the third.
    bool has_no_third(const Opening& words) const {
        for (const View word : {words.second, words.third}) {
            if (word.empty() || !std::all_of(word.begin(), word.end(), [&](char32_t c) { return is(c, Characters::Alpha); })) return false;
        }
        if ((bits(words.third) & Network) != 0) return false;
        Reference key(string_of(pair_in(words.first, words.second)));
        PyObject* thirds = PyDict_GetItemWithError(known_.thirds.get(), key.get());
        if (thirds == nullptr) {
            throw_if_set();
            lacks_phrases_ = true;
            return false;
        }
        return !has_item(thirds, words.third) && !has_item(thirds, View());
    }

    static bool has_item(PyObject* set, View word) {
        Reference wanted(string_of(word));
        const int found = PySet_Contains(set, wanted.get());
        if (found < 0) throw PythonError();
        return found == 1;
    }

    static void throw_if_set() {
        if (PyErr_Occurred()) throw PythonError();
    }

    // A text with a sign for each number, as it is folded.
    std::u32string numbers_folded(View text) const {
        const auto is_digit = [&](std::size_t at) { return at < text.size() && is(text[at], Characters::Decimal); };
        std::u32string found;
        for (std::size_t at = 0; at < text.size(); ++at) {
            if (!is_digit(at)) {
                found.push_back(text[at]);
                continue;
            }
            while (is_digit(at + 1) || (is_digit(at + 2) && is_one_of(text[at + 1], U".,:"))) ++at;
            found.push_back(U'#');
        }
        return found;
    }

    bool ends_nothing() const {
        View rest = text_;
        while (!rest.empty() && is_edge(rest.back())) rest.remove_suffix(1);
        if (rest.empty() || !is(rest.back(), Characters::Alpha | Characters::Decimal)) return false;
        rest = rest.substr(rest.size() - std::min(rest.size(), WORD_CHARS));
        if (signs_.has_odd() && std::any_of(rest.begin(), rest.end(), is_odd)) return false;
        const Folded folded = folded_of(rest);
        const View end = folded;
        const auto& tails = known_.tails[end.back() & 127];
        return std::none_of(tails.begin(), tails.end(), [&](const std::u32string& tail) {
            return ends_with(end, tail) && (end.size() == tail.size() || is_apart(end[end.size() - tail.size() - 1], tail[0]));
        });
    }

    // Whether folding takes a mark for certain that stands at the end of a line.
    static bool is_edge(char32_t c) {
        if (c >= 0x80) return is_one_of(c, U"…”’»");
        const bool is_letter = (c | 32) >= U'a' && (c | 32) <= U'z';
        return !(is_letter || (c >= U'0' && c <= U'9') || c == U'#' || c == U'@');
    }

    // Whether one word may end and another begin between two characters, when they are folded.
    bool is_apart(char32_t above, char32_t below) const {
        return !is(above, Characters::Alpha) || is_unspaced(above) || is_gluing(below);
    }

    // Whether no label stands in one end of a line or the other, and no agency or opening of a credit has its words there.
    bool names_nobody(View head, View tail, bool has_colon) const {
        const Folded first = folded_of(head), second = folded_of(tail);
        std::int32_t all = 0, last = 0;  // the bits of the words, and of the last of them
        const auto ask = [&](View word, char32_t behind) {
            last = known_.telling_credits.may_have(word) ? bits(word) : 0;
            all |= last;
            return !(has_colon && behind != 0 && (last & EndsLabel) != 0);
        };
        if (!each_word(first, ask) || !each_word(second, ask)) return false;
        if ((all & Tells) == 0) return true;
        if (!has_colon && (all & Label) != 0) {
            const auto has_slash = [&](View part) {
                if (!signs_.has('/') && !signs_.has_others()) return false;
                return part.find(U'/') != part.npos || part.find(U'／') != part.npos;
            };
            if ((last & EndsLabel) != 0 || has_slash(head) || has_slash(tail)) return false;
        }
        if (is_one_of(text_.back(), U")）]")) return false;
        for (const View part : {head, tail}) {
            if (signs_.has_odd() && std::any_of(part.begin(), part.end(), is_odd)) return false;
        }
        return says_no_name(first, second);
    }

    // The same of words, of which one is of an agency or of an opening.
    bool says_no_name(View first, View second) const {
        std::vector<View> said, told;
        const auto say = [&](View word, char32_t) {
            if (std::any_of(known_.closings.begin(), known_.closings.end(), [&](const auto& end) { return ends_with(word, end); })) return false;
            said.push_back(word);
            if (known_.telling_credits.may_have(word) && (bits(word) & Told) != 0) told.push_back(word);
            return true;
        };
        if (!each_word(first, say) || !each_word(second, say)) return false;
        return std::all_of(told.begin(), told.end(), [&](View word) {
            const Reference string(string_of(word));
            PyObject* needed = PyDict_GetItemWithError(known_.needed.get(), string.get());
            if (needed == nullptr) {  // nobody has asked yet
                throw_if_set();
                return false;
            }
            const Items wanted(needed);
            for (Py_ssize_t at = 0; at < wanted.size(); ++at) {
                if (are_all_in(said, wanted[at])) return false;
            }
            return true;
        });
    }

    // Whether all words of a set are among some.
    static bool are_all_in(const std::vector<View>& said, const Reference& wanted) {
        Reference words(PyObject_GetIter(wanted.get()));
        while (PyObject* next = PyIter_Next(words.get())) {
            const std::u32string word = string_from(Reference(next).get());
            if (std::find(said.begin(), said.end(), View(word)) == said.end()) return false;
        }
        throw_if_set();
        return true;
    }

    // Asks of each word of a folded text, with the colon, the slash or the end (1) that is the next thing behind it but for signs.
    template <typename Ask>
    bool each_word(View folded, Ask ask) const {
        for (std::size_t at = 0; at < folded.size();) {
            if (!is(folded[at], Characters::Word)) {
                ++at;
                continue;
            }
            const std::size_t start = at;
            while (at < folded.size() && is(folded[at], Characters::Word)) ++at;
            const std::size_t end = at;
            while (at < folded.size() && !is(folded[at], Characters::Word) && !is_one_of(folded[at], U":：/／")) ++at;
            const char32_t behind = at == folded.size() ? 1 : is(folded[at], Characters::Word) ? 0 : folded[at];
            if (!ask(folded.substr(start, end - start), behind)) return false;
        }
        return true;
    }

    // Where the last so many words begin, or the text if it has no more.
    std::size_t behind(View text, std::size_t words) const {
        std::size_t at = text.size();
        for (std::size_t count = 0; count < words; ++count) {
            while (at > 0 && is(text[at - 1], Characters::Space)) --at;
            while (at > 0 && !is(text[at - 1], Characters::Space)) --at;
        }
        return at;
    }

    View text_;
    const Words& words_;
    const Knowledge& known_;
    Characters& characters_;
    const Signs signs_;
    std::vector<Py_UCS4> folded_;  // the whole line, in small letters
    View trimmed_;
    mutable std::vector<Py_UCS4> whole_;  // the whole line, folded
    mutable bool is_folded_ = false, is_first_known_ = false;
    mutable std::int32_t first_ = 0;  // the bits of the first word
    mutable bool lacks_phrases_ = false;
};

// What a line may concern, as bits: see cleanse/text/concerns.py. Each is set unless it is sure that it does not.
class Concerns {
  public:
    Concerns(View text, const Shape& shape, const Tests& tests, const Characters& characters)
        : text_(text), shape_(shape), tests_(tests), characters_(characters) {}

    long bits(bool may_be_phrase, bool may_hold_credit, bool may_name_network, bool may_end_in_feed, bool ends_otherwise) const {
        const bool of[] = {
            may_be_phrase,
            may_be_phrase || may_be_set_off() || ((may_hold_credit || shape_.is_unspaced) && !tests_.has_no_credit()),
            may_be_phrase || may_name_network || may_be_notice(),
            may_be_phrase || may_be_byline(),
            may_end_in_feed || may_go_on_elsewhere(ends_otherwise),
            is_one_of(text_.front(), U"[\u200e\u200f") || is(text_.front(), Characters::Digit),
            text_.size() <= NUMBERED && has_digit(),
            is_one_of(text_.back(), U"-\u2010\u2011\u05be\u00ad\u00ac\u2e17"),
            may_end_with_name(),
            ends_with(text_, U" ("),
            !tests_.is_no_tail(shape_),
        };
        long bits = 0, bit = 1;
        for (const bool is_so : of) {
            if (is_so) bits |= bit;
            bit <<= 1;
        }
        return bits;
    }

  private:
    static constexpr std::size_t NUMBERED = 90, BYLINE = 200, ENTRY = 40;  // characters
    static constexpr long COPYRIGHT_WORDS = 40, BYLINE_WORDS = 20;

    bool is(char32_t c, std::uint16_t kind) const { return characters_.is(static_cast<Py_UCS4>(c), kind); }
    template <typename Test>
    bool any(Test test) const {
        return std::any_of(text_.begin(), text_.end(), test);
    }
    bool has(char character) const { return tests_.signs().has(character); }
    bool has_digit() const {
        const Signs& signs = tests_.signs();
        return signs.has_digit() || (signs.has_others() && any([&](char32_t c) { return is(c, Characters::Digit); }));
    }

    // Set off by a mark; or the name of a file.
    bool may_be_set_off() const { return text_.front() == U'?' || (!has(' ') && has('.')); }

    // Whose copyright it is, or a path of short names.
    bool may_be_notice() const {
        if (shape_.words <= COPYRIGHT_WORDS && is_one_of(text_.front(), U"©(cC")) return true;
        if (text_.size() > BAR_CHARS || !(has('>') || tests_.signs().has_others())) return false;
        return std::count_if(text_.begin(), text_.end(), [](char32_t c) { return is_one_of(c, U">›»→"); }) > 1;
    }

    bool may_be_byline() const {
        if (shape_.words <= BYLINE_WORDS && text_.size() <= BYLINE && !shape_.is_prose && !tests_.is_no_byline()) return true;
        return shape_.is_prose && (is_one_of(text_.back(), U")）]") || ends_with(text_, U").") || ends_with(text_, U"）。"));
    }

    bool may_go_on_elsewhere(bool ends_otherwise) const {
        if (text_.size() < ENTRY) return !shape_.ends_full && (has(' ') || is_one_of(text_.front(), U"[(<{")) && tests_.says_to_read_on();
        return !ends_otherwise && (!is_one_of(text_.back(), U".!?。！？।") || ends_with(text_, U"..."));
    }

    bool may_end_with_name() const {
        if (is_one_of(text_.back(), U".!?…。！？")) return false;
        return has('.') || has('!') || has('?') || (tests_.signs().has_others() && any([](char32_t c) { return c == U'。'; }));
    }

    View text_;
    const Shape& shape_;
    const Tests& tests_;
    const Characters& characters_;
};

// What is known of a line: the attributes of its features, or the dictionary of these. An object of which no dictionary was asked for
// keeps them in half the room.
class Features {
  public:
    explicit Features(PyObject* given) : given_(given), is_dictionary_(PyDict_Check(given)) {}

    void enter(const Reference& name, PyObject* value) const {
        const int done = is_dictionary_ ? PyDict_SetItem(given_, name.get(), value) : PyObject_SetAttr(given_, name.get(), value);
        if (done < 0) throw PythonError();
    }
    void enter(const Reference& name, bool value) const { enter(name, value ? Py_True : Py_False); }
    void enter(const Reference& name, long value) const { enter(name, Reference(PyLong_FromLong(value)).get()); }

    // Enters the answer to one of what is asked of lines, as if it had been asked before.
    void enter_asked(const Names& names, const Reference& question, PyObject* answer) {
        if (asked_.get() == nullptr) asked_ = asked(names);
        if (PyDict_SetItem(asked_.get(), question.get(), answer) < 0) throw PythonError();
    }

  private:
    Reference asked(const Names& names) const {
        PyObject* found = is_dictionary_ ? PyDict_GetItemWithError(given_, names.cached.get()) : nullptr;
        if (found != nullptr) return Reference::borrowed(found);
        if (PyErr_Occurred()) throw PythonError();
        Reference made(PyDict_New());
        enter(names.cached, made.get());
        return made;
    }

    PyObject* given_;
    bool is_dictionary_;
    Reference asked_;
};

PyObject* item(PyObject* of, const Reference& key) {
    PyObject* found = PyDict_GetItemWithError(of, key.get());
    if (found == nullptr) {
        if (!PyErr_Occurred()) PyErr_SetObject(PyExc_KeyError, key.get());
        throw PythonError();
    }
    return found;
}

// What looks at lines have in common.
struct Looking {
    const Words& words;
    const Knowledge& known;
    const Items& asked;
    Characters& characters;
    const Names& names;
    Reference nothing{PyTuple_New(0)};
};

// What is entered: all of it, or what is otherwise than the type of the features has it, and what cleaners may ask that the line may
// concern, or, of the last one, may ask in any case.
enum class Entered { All, Other, OtherOfLast };

// Enters what a line looks like into what is known of it. Its characters must be known.
void look_at(Features& features, View text, const Looking& looking, Entered what) {
    const auto& [words, known, asked, characters, names, nothing] = looking;
    const Shape shape = Reader(text, characters).shape();
    const bool is_all = what == Entered::All;
    features.enter(names.words, shape.words);
    const auto enter_if_other = [&](const Reference& name, auto value) {
        if (is_all || value != decltype(value){}) features.enter(name, value);
    };
    enter_if_other(names.is_unspaced, shape.is_unspaced);
    enter_if_other(names.ends_sentence, shape.ends_sentence);
    enter_if_other(names.ends_full, shape.ends_full);
    enter_if_other(names.sentences, shape.sentences);
    enter_if_other(names.truncations, shape.truncations);
    enter_if_other(names.is_item, shape.is_item);
    enter_if_other(names.prose, shape.is_prose);
    const Tests tests(text, words, known, characters);
    const bool has_no_phrase = tests.has_no_phrase(), holds_no_credit = tests.holds_no_credit(shape);
    const bool names_no_network = tests.names_no_network(), ends_in_no_feed = tests.ends_in_no_feed();
    const bool ends_otherwise = tests.ends_otherwise(shape);
    if (has_no_phrase) features.enter(names.phrases, nothing.get());
    const bool may_name_network = !names_no_network && text.size() <= BAR_CHARS;
    const Concerns concerns(text, shape, tests, characters);
    const long bits = concerns.bits(!has_no_phrase, !holds_no_credit, may_name_network, !ends_in_no_feed, ends_otherwise);
    features.enter(names.concerns, tests.lacks_phrases() ? bits : bits | SIFTED);
    const bool may_be_credit = is_all || (bits & CONCERNS_CREDIT) != 0, may_be_notice = is_all || (bits & CONCERNS_NOTICE) != 0;
    const bool may_be_feed = what != Entered::Other || (bits & CONCERNS_FEED) != 0;
    if (holds_no_credit && may_be_credit) features.enter_asked(names, asked[0], Py_False);
    if (names_no_network && may_be_notice) features.enter_asked(names, asked[1], Py_False);
    if (ends_in_no_feed && may_be_feed) features.enter_asked(names, asked[2], Py_None);
    if (ends_otherwise && may_be_feed) features.enter_asked(names, asked[3], Py_True);
}

PyObject* looks_new(PyTypeObject* type, PyObject* args, PyObject* keywords) {
    return guarded([&] {
        static const char* parameters[] = {"words", "folding", "seconds", "thirds", "alone", "heads", "tails", "ends", "needed", "closings", "telling", "least", "most_behind",
                                           "platform_ends", "read_on_ends", "long_names", nullptr};
        PyObject *words = nullptr, *seconds = nullptr, *thirds = nullptr, *alone = nullptr, *given_tails = nullptr, *given_telling = nullptr;
        PyObject *needed = nullptr, *given_closings = nullptr, *folding = nullptr, *ends = nullptr, *heads = nullptr;
        PyObject *platform_ends = nullptr, *read_on_ends = nullptr, *long_names = nullptr;
        Py_ssize_t least = 0, most_behind = 0;
        if (!PyArg_ParseTupleAndKeywords(args, keywords, "OOO!O!O!O!OOO!OOnnOOO", const_cast<char**>(parameters), &words, &folding, &PyDict_Type,
                                         &seconds, &PyDict_Type, &thirds, &PyDict_Type, &alone, &PyDict_Type, &heads, &given_tails, &ends, &PyDict_Type, &needed,
                                         &given_closings, &given_telling, &least, &most_behind, &platform_ends, &read_on_ends,
                                         &long_names)) {
            throw PythonError();
        }
        const Words& table = words_of(state_of_type(type), words);
        check_type(folding, state_of_type(type).folding);
        if (table.columns != 1) {
            PyErr_SetString(PyExc_ValueError, "the words of lines have one number each");
            throw PythonError();
        }
        auto known = std::make_unique<Knowledge>();
        known->platform_ends = strings_from(platform_ends);
        known->read_on_ends = strings_from(read_on_ends);
        known->long_names = strings_from(long_names);
        for (std::u32string& end : strings_from(ends)) {
            if (!end.empty()) known->ends[end.back() & 127].push_back(std::move(end));
        }
        known->folding = Reference::borrowed(folding);
        Items tails(given_tails), telling(given_telling);
        for (Py_ssize_t at = 0; at < tails.size(); ++at) {
            std::u32string tail = string_from(tails[at].get());
            if (!tail.empty()) known->tails[tail.back() & 127].push_back(std::move(tail));
        }
        for (Py_ssize_t at = 0; at < telling.size(); ++at) {
            std::u32string word = string_from(telling[at].get());
            if (word.size() < 2) {  // of one letter, or of none, each line may have it
                known->any_may_tell = true;
                continue;
            }
            known->may_tell.set(pair_of(word[0], word[1]));
            known->telling[word[0] & 63].push_back(std::move(word));
        }
        for (std::uint32_t number = 0; number < table.size; ++number) {
            const View word(reinterpret_cast<const char32_t*>(table.characters) + table.starts[number], table.starts[number + 1] - table.starts[number]);
            if ((*table.of(number) & Network) != 0) known->networks.add(word);
            if ((*table.of(number) & (Tells | EndsLabel)) != 0) known->telling_credits.add(word);
        }
        known->seconds = Reference::borrowed(seconds);
        known->thirds = Reference::borrowed(thirds);
        known->closings = strings_from(given_closings);
        known->needed = Reference::borrowed(needed);
        known->alone = Reference::borrowed(alone);
        known->heads = Reference::borrowed(heads);
        known->least = static_cast<std::size_t>(std::max<Py_ssize_t>(least, 0));
        known->most_behind = static_cast<std::size_t>(std::max<Py_ssize_t>(most_behind, 0));
        known->words = Reference::borrowed(words);
        return Holder<Knowledge>::object(type, std::move(known));
    });
}

Looking looking_of(PyObject* object, const Items& asked) {
    const Knowledge& known = Holder<Knowledge>::of(object);
    const State& state = state_of_type(Py_TYPE(object));
    return {words_of(state, known.words.get()), known, asked, *state.characters, known.names};
}

View view_of(const Text& text) { return {reinterpret_cast<const char32_t*>(text.begin()), static_cast<std::size_t>(text.size())}; }

PyObject* looks_enter(PyObject* object, PyObject* args) {
    return guarded([&] {
        PyObject *given = nullptr, *given_asked = nullptr;
        if (!PyArg_ParseTuple(args, "OO", &given, &given_asked)) throw PythonError();
        const Items lines(given), asked(given_asked, 4);
        const Looking looking = looking_of(object, asked);
        for (Py_ssize_t at = 0; at < lines.size(); ++at) {
            const Reference line = lines[at];
            if (!PyDict_Check(line.get())) {
                PyErr_Format(PyExc_TypeError, "a line is a dict, no %R", reinterpret_cast<PyObject*>(Py_TYPE(line.get())));
                throw PythonError();
            }
            const Text text(item(line.get(), looking.names.text));
            if (text.size() == 0) continue;
            looking.characters.know(text);
            Features features(line.get());
            look_at(features, view_of(text), looking, Entered::All);
        }
        return Reference::borrowed(Py_None);
    });
}

// Makes the lines of a text of its blocks: lines() of cleanse/text/lines.py.
class Lines {
  public:
    Lines(PyObject* text, PyObject* known, PyObject* lexicon, PyObject* line_type, PyObject* features_type, const Looking& looking)
        : string_(text), text_(text), known_(known), lexicon_(lexicon), line_type_(line_type), features_type_(features_type), looking_(looking) {
        looking_.characters.know(text_);
    }

    // A list of them; None where a block is empty or has blanks at either end.
    Reference made(const Items& blocks) const {
        Reference found(PyList_New(0)), last;
        Py_ssize_t above = 0, end = 0;
        for (Py_ssize_t at = 0; at < blocks.size(); ++at) {
            Reference block = blocks[at];
            const Py_ssize_t start = offset(block, 0), stop = offset(block, 1);
            if (start < 0 || stop > text_.size() || start >= stop || is(start, Characters::Space) || is(stop - 1, Characters::Space)) {
                return Reference::borrowed(Py_None);
            }
            const bool is_last = at + 1 == blocks.size();
            Reference line = made(at, block, features_of(start, stop, is_last ? Entered::OtherOfLast : Entered::Other));
            const bool goes_on = at > 0 && !has_gap(end, start) && continues(above, end, start);
            set(line, looking_.names.wrapped, goes_on ? Py_True : Py_False);
            if (goes_on) set(last, looking_.names.wrapped, Py_True);
            if (PyList_Append(found.get(), line.get()) < 0) throw PythonError();
            last = std::move(line);
            above = start;
            end = stop;
        }
        return found;
    }

  private:
    static constexpr Py_ssize_t WRAP_WIDTH = 40;  // characters from which a line may be one of a hard-wrapped paragraph

    bool is(Py_ssize_t at, std::uint16_t kind) const { return looking_.characters.is(text_[at], kind); }

    static Py_ssize_t offset(const Reference& block, Py_ssize_t at) {
        if (!PyTuple_Check(block.get())) {
            PyErr_Format(PyExc_TypeError, "a block is a tuple, no %R", reinterpret_cast<PyObject*>(Py_TYPE(block.get())));
            throw PythonError();
        }
        PyObject* number = PyTuple_GetItem(block.get(), at);
        if (number == nullptr) throw PythonError();
        const Py_ssize_t found = PyLong_AsSsize_t(number);
        if (found == -1 && PyErr_Occurred()) throw PythonError();
        return found;
    }

    static void set(const Reference& of, const Reference& name, PyObject* value) {
        if (PyObject_SetAttr(of.get(), name.get(), value) < 0) throw PythonError();
    }

    // An object of a type, of which nothing is set yet.
    Reference new_of(PyObject* given) const {
        auto* type = reinterpret_cast<PyTypeObject*>(given);
        return Reference(reinterpret_cast<newfunc>(PyType_GetSlot(type, Py_tp_new))(type, looking_.nothing.get(), nullptr));
    }

    // What is known of a line, or now comes to be known.
    Reference features_of(Py_ssize_t start, Py_ssize_t stop, Entered what) const {
        Reference text(PyUnicode_Substring(string_, start, stop));
        PyObject* known = PyDict_GetItemWithError(known_, text.get());
        if (known != nullptr) return Reference::borrowed(known);
        if (PyErr_Occurred()) throw PythonError();
        Reference made = new_of(features_type_);
        Features features(made.get());
        features.enter(looking_.names.text, text.get());
        features.enter(looking_.names.lexicon, lexicon_);
        if (stop - start > static_cast<Py_ssize_t>(FOLDED)) features.enter(looking_.names.is_short, false);
        const auto* characters = reinterpret_cast<const char32_t*>(text_.begin());
        look_at(features, View(characters + start, static_cast<std::size_t>(stop - start)), looking_, what);
        if (PyDict_SetItem(known_, text.get(), made.get()) < 0) throw PythonError();
        return made;
    }

    Reference made(Py_ssize_t number, const Reference& block, const Reference& features) const {
        Reference line = new_of(line_type_);
        const Reference at(PyLong_FromSsize_t(number)), text(PyObject_GetAttr(features.get(), looking_.names.text.get()));
        set(line, looking_.names.number, at.get());
        set(line, looking_.names.block, block.get());
        set(line, looking_.names.features, features.get());
        set(line, looking_.names.text, text.get());
        return line;
    }

    // Whether more than one line ends between two.
    bool has_gap(Py_ssize_t end, Py_ssize_t start) const {
        return start - end > 1 && std::count(text_.begin() + end, text_.begin() + start, Py_UCS4{'\n'}) > 1;
    }

    // Whether a line goes on with the one below.
    bool continues(Py_ssize_t above, Py_ssize_t end, Py_ssize_t below) const {
        const Py_UCS4 last = text_[end - 1];
        return end - above >= WRAP_WIDTH && is(below, Characters::Lower) && last < 0x80 && !is_one_of(last, U".!?:;");
    }

    PyObject* string_;
    Text text_;
    PyObject *known_, *lexicon_, *line_type_, *features_type_;
    const Looking& looking_;
};

PyObject* looks_lines(PyObject* object, PyObject* args) {
    return guarded([&] {
        PyObject *text = nullptr, *given_blocks = nullptr, *known = nullptr, *lexicon = nullptr, *line_type = nullptr, *features_type = nullptr;
        PyObject* given_asked = nullptr;
        if (!PyArg_ParseTuple(args, "UOO!OO!O!O", &text, &given_blocks, &PyDict_Type, &known, &lexicon, &PyType_Type, &line_type, &PyType_Type,
                              &features_type, &given_asked)) {
            throw PythonError();
        }
        const Items blocks(given_blocks), asked(given_asked, 4);
        const Looking looking = looking_of(object, asked);
        return Lines(text, known, lexicon, line_type, features_type, looking).made(blocks);
    });
}

PyMethodDef methods[] = {
    {"lines", looks_lines, METH_VARARGS, "The lines of a text, given its blocks and what is known of lines; None where a block has blanks at its ends."},
    {"enter", looks_enter, METH_VARARGS, "Enters what lines look like into what is known of each, its text and what it was asked."},
    {nullptr, nullptr, 0, nullptr},
};

}  // namespace

PyObject* concerning(PyObject*, PyObject* args) {
    return guarded([&] {
        PyObject* given = nullptr;
        int kinds = 0;
        if (!PyArg_ParseTuple(args, "Oi", &given, &kinds)) throw PythonError();
        if (kinds < 1 || kinds > 31) {
            PyErr_Format(PyExc_ValueError, "expected 1 to 31 kinds, not %d", kinds);
            throw PythonError();
        }
        const Items lines(given);
        const Reference of_features(PyUnicode_InternFromString("features")), of_concerns(PyUnicode_InternFromString("concerns"));
        Reference found(list_of(static_cast<std::size_t>(kinds), [](std::size_t) { return Reference(PyList_New(0)); }));
        for (Py_ssize_t at = 0; at < lines.size(); ++at) {
            const Reference line = lines[at], features(PyObject_GetAttr(line.get(), of_features.get()));
            const Reference concerns(PyObject_GetAttr(features.get(), of_concerns.get()));
            const std::int32_t bits = whole_number(concerns.get(), 0, INT32_MAX);
            if (bits == 0) continue;
            for (int kind = 0; kind < kinds; ++kind) {
                if ((bits >> kind & 1) != 0 && PyList_Append(PyList_GetItem(found.get(), kind), line.get()) < 0) throw PythonError();
            }
        }
        return found;
    });
}

Reference looks_type(PyObject* module) {
    return Holder<Knowledge>::type(
        module, "cleanse.core._compiled.Looks", "Looks at lines, given what is looked for in them.",
        {{Py_tp_new, reinterpret_cast<void*>(looks_new)}, {Py_tp_methods, methods}}
    );
}

}  // namespace cleanse
