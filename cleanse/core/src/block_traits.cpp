#include "block_traits.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace cleanse {

namespace {

constexpr std::size_t BEGINNING = 24, STEPS = 4, STEP_CHARS = 30;  // as in cleanse/sketches/sketch.py
constexpr int MOST_COUNTS = 2;                                      // numbers of a text that count things

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

// The bytes of a str that is ASCII; nothing of another.
std::optional<std::string> ascii_of(PyObject* string) {
    if (!PyUnicode_Check(string)) {
        PyErr_Format(PyExc_TypeError, "a text is a str, no %R", reinterpret_cast<PyObject*>(Py_TYPE(string)));
        throw PythonError();
    }
    PyObject* encoded = PyUnicode_AsUTF8String(string);
    if (encoded == nullptr) {
        if (!PyErr_ExceptionMatches(PyExc_UnicodeEncodeError)) throw PythonError();
        PyErr_Clear();  // half a character
        return std::nullopt;
    }
    const Reference bytes(encoded);
    char* start = nullptr;
    Py_ssize_t size = 0;
    if (PyBytes_AsStringAndSize(bytes.get(), &start, &size) < 0) throw PythonError();
    if (size != PyUnicode_GetLength(string)) return std::nullopt;
    return std::string(start, static_cast<std::size_t>(size));
}

// A text as it is compared, and how many words it has.
struct Folded {
    std::string text;
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
    if (!has_letter || numbers == 0 || numbers > MOST_COUNTS) return found;
    std::size_t kept = 0;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (!is_digit(text[at])) text[kept++] = text[at];
        else if (at == 0 || !is_digit(text[at - 1])) text[kept++] = '0';
    }
    text.resize(kept);
    return found;
}

void append(const Reference& list, Reference value) {
    if (PyList_Append(list.get(), value.get()) < 0) throw PythonError();
}

Reference string_of(std::string_view text) {
    return Reference(PyUnicode_FromStringAndSize(text.data(), static_cast<Py_ssize_t>(text.size())));
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
    Places(PyObject* tags, PyObject* names, PyObject* parents) : tags_(tags), names_(names), parents_(parents) {}

    Reference of(Py_ssize_t element) {
        const auto known = places_.find(element);
        if (known != places_.end()) return Reference::borrowed(known->second.get());
        Reference made = made_of(element);
        return Reference::borrowed(places_.emplace(element, std::move(made)).first->second.get());
    }

  private:
    Reference made_of(Py_ssize_t element) {
        std::vector<const std::string*> steps;
        while (element >= 0 && steps.size() < STEPS) {
            const std::optional<std::string>& step = step_of(element);
            if (!step) return Reference::borrowed(Py_None);
            steps.push_back(&*step);
            element = number_at(parents_, element);
        }
        std::string place;
        for (auto step = steps.rbegin(); step != steps.rend(); ++step) {
            if (step != steps.rbegin()) place += '/';
            place += **step;
        }
        return string_of(place);
    }

    // An element's tag with its first class, whose digits number pages.
    const std::optional<std::string>& step_of(Py_ssize_t element) {
        const auto [known, is_new] = steps_.try_emplace(element);
        if (!is_new) return known->second;
        const std::optional<std::string> tag = ascii_of(item(tags_, element)), names = ascii_of(item(names_, element));
        if (!tag || !names) return known->second;
        std::string step = *tag;
        const std::string_view first = std::string_view(*names).substr(0, STEPS * STEP_CHARS);
        const auto start = std::find_if_not(first.begin(), first.end(), is_space);
        const auto end = std::find_if(start, first.end(), is_space);
        if (start != end) {
            step += '.';
            std::copy_if(start, end, std::back_inserter(step), [](char c) { return !is_digit(c); });
        }
        step.resize(std::min(step.size(), STEP_CHARS));
        known->second = std::move(step);
        return known->second;
    }

    PyObject *tags_, *names_, *parents_;
    std::unordered_map<Py_ssize_t, std::optional<std::string>> steps_;
    std::unordered_map<Py_ssize_t, Reference> places_;
};

}  // namespace

PyObject* text_traits(PyObject*, PyObject* texts) {
    return guarded([&] {
        const Reference each(PyObject_GetIter(texts));
        const Reference hashes(PyList_New(0)), words(PyList_New(0)), beginnings(PyList_New(0));
        while (PyObject* next = PyIter_Next(each.get())) {
            const Reference text(next);
            const std::optional<std::string> ascii = ascii_of(text.get());
            if (!ascii) {
                for (const Reference* list : {&hashes, &words, &beginnings}) append(*list, Reference::borrowed(Py_None));
                continue;
            }
            const Folded found = folded(*ascii);
            append(hashes, Reference(PyLong_FromUnsignedLongLong(Blake2b::number_of(found.text, 6))));
            append(words, Reference(PyLong_FromSsize_t(found.words)));
            append(beginnings, string_of(std::string_view(found.text).substr(0, BEGINNING)));
        }
        if (PyErr_Occurred() != nullptr) throw PythonError();
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
        Reference found(PyList_New(0));
        for (Py_ssize_t at = 0; at < PyList_Size(elements); ++at) {
            append(found, places.of(number_at(elements, at)));
        }
        return found;
    });
}

}  // namespace cleanse
