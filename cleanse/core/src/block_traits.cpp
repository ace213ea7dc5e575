#include "block_traits.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "characters.hpp"
#include "numbers.hpp"
#include "state.hpp"
#include "text.hpp"
#include "utf8.hpp"

namespace cleanse {

namespace {

constexpr std::size_t BEGINNING = 24, STEPS = 4, STEP_CHARS = 30;  // as in cleanse/sketches/sketch.py
constexpr int MOST_COUNTS = 2;    // numbers of a text that count things
constexpr Py_ssize_t WIDE = 12;   // letters a word
constexpr int HASH = 6, KEY = 8;  // bytes

bool is_space(char c) { return c == ' ' || (c >= '\t' && c <= '\r') || (c >= 0x1C && c <= 0x1F); }
bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_small(char c) { return c >= 'a' && c <= 'z'; }
char small(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c; }

// BLAKE2b without a key (RFC 7693), of which the first bytes are taken.
class Blake2b {
  public:
    static std::uint64_t number_of(std::string_view data, unsigned int size) {
        std::array<std::uint64_t, 8> state = FIRST;
        state[0] ^= 0x01010000U ^ size;
        std::uint64_t done = 0;
        while (data.size() - done > BLOCK) {
            done += BLOCK;
            compress(state, data.data() + done - BLOCK, done, false);
        }
        char last[BLOCK] = {};
        std::memcpy(last, data.data() + done, data.size() - done);
        compress(state, last, data.size(), true);
        std::uint64_t found = 0;
        for (unsigned int at = 0; at < size; ++at) found = found << 8 | ((state[at / 8] >> (8 * (at % 8))) & 0xFF);
        return found;
    }

  private:
    static constexpr std::size_t BLOCK = 128;
    static constexpr std::array<std::uint64_t, 8> FIRST{
        0x6A09E667F3BCC908, 0xBB67AE8584CAA73B, 0x3C6EF372FE94F82B, 0xA54FF53A5F1D36F1,
        0x510E527FADE682D1, 0x9B05688C2B3E6C1F, 0x1F83D9ABFB41BD6B, 0x5BE0CD19137E2179,
    };
    static constexpr unsigned char ORDER[10][16] = {
        {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15}, {14, 10, 4, 8, 9, 15, 13, 6, 1, 12, 0, 2, 11, 7, 5, 3},
        {11, 8, 12, 0, 5, 2, 15, 13, 10, 14, 3, 6, 7, 1, 9, 4}, {7, 9, 3, 1, 13, 12, 11, 14, 2, 6, 5, 10, 4, 0, 15, 8},
        {9, 0, 5, 7, 2, 4, 10, 15, 14, 1, 11, 12, 6, 8, 3, 13}, {2, 12, 6, 10, 0, 11, 8, 3, 4, 13, 7, 5, 15, 14, 1, 9},
        {12, 5, 1, 15, 14, 13, 4, 10, 0, 7, 6, 3, 9, 2, 8, 11}, {13, 11, 7, 14, 12, 1, 3, 9, 5, 0, 15, 4, 8, 6, 2, 10},
        {6, 15, 14, 9, 11, 3, 0, 8, 12, 2, 13, 7, 1, 4, 10, 5}, {10, 2, 8, 4, 7, 6, 1, 5, 15, 11, 9, 14, 3, 12, 13, 0},
    };

    static std::uint64_t turned(std::uint64_t value, int by) { return value >> by | value << (64 - by); }

    static std::uint64_t word_at(const char* bytes) {
        std::uint64_t found = 0;
        for (int at = 7; at >= 0; --at) found = found << 8 | static_cast<unsigned char>(bytes[at]);
        return found;
    }

    static void mix(std::uint64_t& a, std::uint64_t& b, std::uint64_t& c, std::uint64_t& d, std::uint64_t x, std::uint64_t y) {
        a += b + x;
        d = turned(d ^ a, 32);
        c += d;
        b = turned(b ^ c, 24);
        a += b + y;
        d = turned(d ^ a, 16);
        c += d;
        b = turned(b ^ c, 63);
    }

    static void compress(std::array<std::uint64_t, 8>& state, const char* block, std::uint64_t count, bool is_last) {
        std::uint64_t m[16], v[16];
        for (int at = 0; at < 16; ++at) m[at] = word_at(block + 8 * at);
        std::copy(state.begin(), state.end(), v);
        std::copy(FIRST.begin(), FIRST.end(), v + 8);
        v[12] ^= count;
        if (is_last) v[14] = ~v[14];
        for (int round = 0; round < 12; ++round) {
            const unsigned char* o = ORDER[round % 10];
            mix(v[0], v[4], v[8], v[12], m[o[0]], m[o[1]]);
            mix(v[1], v[5], v[9], v[13], m[o[2]], m[o[3]]);
            mix(v[2], v[6], v[10], v[14], m[o[4]], m[o[5]]);
            mix(v[3], v[7], v[11], v[15], m[o[6]], m[o[7]]);
            mix(v[0], v[5], v[10], v[15], m[o[8]], m[o[9]]);
            mix(v[1], v[6], v[11], v[12], m[o[10]], m[o[11]]);
            mix(v[2], v[7], v[8], v[13], m[o[12]], m[o[13]]);
            mix(v[3], v[4], v[9], v[14], m[o[14]], m[o[15]]);
        }
        for (int at = 0; at < 8; ++at) state[at] ^= v[at] ^ v[at + 8];
    }
};

// The UTF-8 of a str, which lasts as long as the str; nothing of one with half a character.
std::optional<std::string_view> utf8_of(PyObject* string) {
    if (!PyUnicode_Check(string)) {
        PyErr_Format(PyExc_TypeError, "a text is a str, no %R", reinterpret_cast<PyObject*>(Py_TYPE(string)));
        throw PythonError();
    }
    Py_ssize_t size = 0;
    const char* start = PyUnicode_AsUTF8AndSize(string, &size);
    if (start == nullptr) {
        if (!PyErr_ExceptionMatches(PyExc_UnicodeEncodeError)) throw PythonError();
        PyErr_Clear();
        return std::nullopt;
    }
    return std::string_view(start, static_cast<std::size_t>(size));
}

bool is_ascii_str(PyObject* string, std::string_view utf8) { return static_cast<Py_ssize_t>(utf8.size()) == PyUnicode_GetLength(string); }

// A text as it is compared, and how many words it has.
struct Folded {
    std::string text, begins;
    Py_ssize_t words = 0;
};

Folded folded(std::string_view given) {
    Folded found;
    std::string& text = found.text;
    text.reserve(given.size());
    bool has_letter = false, is_after_space = true;
    int numbers = 0;
    for (const char c : given) {
        if (is_space(c)) {
            is_after_space = true;
            continue;
        }
        if (is_after_space) {
            if (found.words++ > 0) text += ' ';
            is_after_space = false;
        }
        has_letter |= is_small(small(c));
        numbers += is_digit(c) && (text.empty() || !is_digit(text.back()));
        text += small(c);
    }
    if (has_letter && numbers > 0 && numbers <= MOST_COUNTS) {
        std::size_t kept = 0;
        bool is_in_number = false;
        for (const char c : text) {
            if (!is_digit(c)) text[kept++] = c;
            else if (!is_in_number) text[kept++] = '0';
            is_in_number = is_digit(c);
        }
        text.resize(kept);
    }
    found.begins = text.substr(0, BEGINNING);
    return found;
}

void add_utf8(Py_UCS4 c, std::string& to) {
    const auto tail = [&](int shift) { to += static_cast<char>(0x80 | ((c >> shift) & 63)); };
    if (c < 0x80) {
        to += static_cast<char>(c);
    } else if (c < 0x800) {
        to += static_cast<char>(0xC0 | c >> 6);
        tail(0);
    } else if (c < 0x10000) {
        to += static_cast<char>(0xE0 | c >> 12);
        tail(6), tail(0);
    } else {
        to += static_cast<char>(0xF0 | c >> 18);
        tail(12), tail(6), tail(0);
    }
}

// The same of a text of any letters.
Folded folded(PyObject* given, Characters& characters) {
    std::vector<Py_UCS4> text, joined, small;
    append_text(given, text);
    characters.know(text.data(), text.data() + text.size());
    Folded found;
    bool is_after_space = true;
    for (const Py_UCS4 c : text) {
        if (characters.is(c, Characters::Space)) {
            is_after_space = true;
            continue;
        }
        if (is_after_space && found.words++ > 0) joined.push_back(' ');
        is_after_space = false;
        joined.push_back(c);
    }
    characters.fold({joined.data(), joined.size()}, small);
    characters.know(small.data(), small.data() + small.size());
    const auto is_number = [&](std::size_t at) { return characters.is(small[at], Characters::Decimal); };
    bool has_letter = false;
    int numbers = 0;
    for (std::size_t at = 0; at < small.size() && numbers <= MOST_COUNTS; ++at) {
        has_letter = has_letter || (small[at] != '_' && characters.is(small[at], Characters::Word) && !is_number(at));
        numbers += is_number(at) && (at == 0 || !is_number(at - 1));
    }
    if (has_letter && numbers > 0 && numbers <= MOST_COUNTS) {
        std::vector<Py_UCS4> rest;
        for (std::size_t at = 0; at < small.size(); ++at) {
            if (!is_number(at)) rest.push_back(small[at]);
            else if (at == 0 || !is_number(at - 1)) rest.push_back('0');
        }
        small = std::move(rest);
    }
    for (std::size_t at = 0; at < small.size(); ++at) {
        if (at == BEGINNING) found.begins = found.text;
        add_utf8(small[at], found.text);
    }
    if (small.size() <= BEGINNING) found.begins = found.text;
    const auto size = static_cast<Py_ssize_t>(small.size());
    if (size > WIDE * found.words && !is_ascii(found.text)) found.words = size / 2;  // it is written without blanks between words
    return found;
}

PyObject* item(PyObject* list, Py_ssize_t at) {
    PyObject* found = PyList_GetItem(list, at);  // borrowed
    if (found == nullptr) throw PythonError();
    return found;
}

Py_ssize_t number_at(PyObject* list, Py_ssize_t at) {
    const Py_ssize_t found = PyLong_AsSsize_t(item(list, at));
    if (found == -1 && PyErr_Occurred() != nullptr) throw PythonError();
    return found;
}

// The places of the elements of a page.
class Places {
  public:
    Places(PyObject* tags, PyObject* names, PyObject* parents)
        : tags_(tags), names_(names), parents_(parents), steps_(size_of(tags)), places_(steps_.size()) {}

    Reference of(Py_ssize_t element) {
        if (element < 0) return string_of("");
        Reference& known = places_.at(checked(element));
        if (known.get() == nullptr) known = made_of(element);
        return Reference::borrowed(known.get());
    }

  private:
    struct Step {
        bool is_known = false;
        std::optional<std::string> text;  // nothing where it is not ASCII
    };

    static std::size_t size_of(PyObject* list) { return static_cast<std::size_t>(PyList_Size(list)); }

    std::size_t checked(Py_ssize_t element) const {
        if (static_cast<std::size_t>(element) < steps_.size()) return static_cast<std::size_t>(element);
        PyErr_SetString(PyExc_IndexError, "a page has no such element");
        throw PythonError();
    }

    Reference made_of(Py_ssize_t element) {
        std::array<const std::string*, STEPS> steps{};
        std::size_t count = 0;
        for (; element >= 0 && count < STEPS; element = number_at(parents_, element)) {
            const std::optional<std::string>& step = step_of(element);
            if (!step) return Reference::borrowed(Py_None);
            steps[count++] = &*step;
        }
        std::string place;
        while (count > 0) {
            place += *steps[--count];
            if (count > 0) place += '/';
        }
        return string_of(place);
    }

    // An element's tag with its first class, whose digits number pages.
    const std::optional<std::string>& step_of(Py_ssize_t element) {
        Step& made = steps_[checked(element)];
        if (made.is_known) return made.text;
        made.is_known = true;
        PyObject *tag_object = item(tags_, element), *names_object = item(names_, element);
        const std::optional<std::string_view> tag = utf8_of(tag_object), names = utf8_of(names_object);
        if (!tag || !names || !is_ascii_str(tag_object, *tag) || !is_ascii_str(names_object, *names)) return made.text;
        std::string step(*tag);
        const std::string_view first = names->substr(0, STEPS * STEP_CHARS);
        const auto start = std::find_if_not(first.begin(), first.end(), is_space);
        const auto end = std::find_if(start, first.end(), is_space);
        if (start != end) {
            step += '.';
            std::copy_if(start, end, std::back_inserter(step), [](char c) { return !is_digit(c); });
        }
        step.resize(std::min(step.size(), STEP_CHARS));
        made.text = std::move(step);
        return made.text;
    }

    PyObject *tags_, *names_, *parents_;
    std::vector<Step> steps_;
    std::vector<Reference> places_;
};

// A text at a place, and where it comes.
struct Pair {
    std::uint64_t text;
    std::string_view place;
    Py_ssize_t at;

    bool operator<(const Pair& other) const { return std::tie(text, place, at) < std::tie(other.text, other.place, other.at); }
};

void check_list(PyObject* object) {
    if (PyList_Check(object)) return;
    PyErr_Format(PyExc_TypeError, "hashes are a list, no %R", reinterpret_cast<PyObject*>(Py_TYPE(object)));
    throw PythonError();
}

std::uint64_t hash_at(PyObject* list, Py_ssize_t at) {
    const unsigned long long found = PyLong_AsUnsignedLongLong(item(list, at));
    if (found == static_cast<unsigned long long>(-1) && PyErr_Occurred() != nullptr) throw PythonError();
    return found;
}

}  // namespace

PyObject* text_traits(PyObject* module, PyObject* texts) {
    return guarded([&] {
        Characters& characters = *state_of(module).characters;
        const Items given(texts);
        std::vector<std::optional<Folded>> found;
        for (Py_ssize_t at = 0; at < given.size(); ++at) {
            const Reference text = given[at];
            const std::optional<std::string_view> utf8 = utf8_of(text.get());
            if (!utf8) {
                found.emplace_back();
            } else if (is_ascii_str(text.get(), *utf8)) {
                found.push_back(folded(*utf8));
            } else {
                found.push_back(folded(text.get(), characters));
            }
        }
        const auto listed = [&](auto of) {
            return list_of(found.size(), [&](std::size_t at) { return found[at] ? of(*found[at]) : Reference::borrowed(Py_None); });
        };
        Reference hashes = listed([](const Folded& one) { return Reference(PyLong_FromUnsignedLongLong(Blake2b::number_of(one.text, HASH))); });
        Reference words = listed([](const Folded& one) { return Reference(PyLong_FromSsize_t(one.words)); });
        Reference beginnings = listed([](const Folded& one) { return string_of(one.begins); });
        return Reference(PyTuple_Pack(3, hashes.get(), words.get(), beginnings.get()));
    });
}

PyObject* block_places(PyObject*, PyObject* args) {
    return guarded([&] {
        PyObject *elements = nullptr, *tags = nullptr, *names = nullptr, *parents = nullptr;
        const bool is_given = PyArg_ParseTuple(
            args, "O!O!O!O!", &PyList_Type, &elements, &PyList_Type, &tags, &PyList_Type, &names, &PyList_Type, &parents
        );
        if (!is_given) throw PythonError();
        Places places(tags, names, parents);
        return list_of(static_cast<std::size_t>(PyList_Size(elements)), [&](std::size_t at) {
            return places.of(number_at(elements, static_cast<Py_ssize_t>(at)));
        });
    });
}

PyObject* texts_key(PyObject*, PyObject* texts) {
    return guarded([&] {
        check_list(texts);
        std::string joined;
        for (Py_ssize_t at = 0; at < PyList_Size(texts); ++at) {
            const std::uint64_t text = hash_at(texts, at);
            for (int shift = 8 * (HASH - 1); shift >= 0; shift -= 8) joined += static_cast<char>(text >> shift & 0xFF);
        }
        return Reference(PyLong_FromUnsignedLongLong(Blake2b::number_of(joined, KEY)));
    });
}

PyObject* distinct_pairs(PyObject*, PyObject* args) {
    return guarded([&] {
        PyObject *texts = nullptr, *places = nullptr;
        if (!PyArg_ParseTuple(args, "O!O!", &PyList_Type, &texts, &PyList_Type, &places)) throw PythonError();
        std::vector<Pair> pairs;
        for (Py_ssize_t at = 0; at < PyList_Size(texts); ++at) {
            const std::optional<std::string_view> place = utf8_of(item(places, at));
            if (!place) return Reference::borrowed(Py_None);
            pairs.push_back({hash_at(texts, at), *place, at});
        }
        std::sort(pairs.begin(), pairs.end());
        const auto is_same = [](const Pair& one, const Pair& other) { return one.text == other.text && one.place == other.place; };
        pairs.erase(std::unique(pairs.begin(), pairs.end(), is_same), pairs.end());
        return list_of(pairs.size(), [&](std::size_t at) { return Reference(PyLong_FromSsize_t(pairs[at].at)); });
    });
}

}  // namespace cleanse
