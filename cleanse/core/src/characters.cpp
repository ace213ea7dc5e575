#include "characters.hpp"

#include <algorithm>
#include <memory>

namespace cleanse {

namespace {

bool says(PyObject* character, const char* method) {
    Reference answer(PyObject_CallMethod(character, method, nullptr));
    const int found = PyObject_IsTrue(answer.get());
    if (found < 0) throw PythonError();
    return found == 1;
}

// Whether a character is punctuation, a symbol, a blank or none that is seen, as unicodedata has it.
bool is_mark(PyObject* character, PyObject* unicodedata) {
    Reference category(PyObject_CallMethod(unicodedata, "category", "O", character));
    const Py_UCS4 first = PyUnicode_ReadChar(category.get(), 0);
    if (PyErr_Occurred()) throw PythonError();
    return is_one_of(first, U"PSZC");
}

// Writes the small letters of a text as far as they are of ASCII: whether all of it is. Without a branch, many characters go at once.
bool lower_ascii(const Slice& text, Py_UCS4* to) {
    Py_UCS4 all = 0;
    for (std::size_t at = 0; at < text.size; ++at) {
        const Py_UCS4 character = text.start[at];
        all |= character;
        to[at] = character >= 'A' && character <= 'Z' ? character | 0x20 : character;
    }
    return all < 0x80;
}

}  // namespace

const Characters::Page Characters::NOTHING{};

Characters::~Characters() {
    for (auto& page : pages_) delete page.load();
}

void Characters::know(const Py_UCS4* start, const Py_UCS4* end) {
    constexpr std::ptrdiff_t AT_ONCE = 32;
    std::size_t last = pages_.size();
    for (const Py_UCS4* next = start; start != end; start = next) {
        next = start + std::min(AT_ONCE, end - start);
        Py_UCS4 all = 0;
        for (const Py_UCS4* at = start; at != next; ++at) all |= *at;
        const Py_UCS4* const others = all < 0x100 ? start + 1 : next;  // of so many of the first page, one tells of all
        for (const Py_UCS4* at = start; at != others; ++at) {
            const std::size_t number = *at >> 8;
            if (number == last) continue;
            last = number;
            if (pages_[number].load(std::memory_order_acquire) == nullptr) ask(number);
        }
    }
}

void Characters::lower_known(const Slice& text, std::vector<Py_UCS4>& to) const {
    const std::size_t before = to.size();
    to.resize(before + text.size);
    Py_UCS4* small = to.data() + before;
    if (lower_ascii(text, small)) return;
    bool is_special = false;
    for (std::size_t at = 0; at < text.size; ++at) {
        is_special |= is(text.start[at], Special);
        small[at] = lower(text.start[at]);
    }
    if (!is_special) return;
    to.resize(before);
    Reference string(string_of(text.start, text.size));
    Reference lowered(PyObject_CallMethod(string.get(), "lower", nullptr));
    append_text(lowered.get(), to);
}

void Characters::fold_known(const Slice& text, std::vector<Py_UCS4>& to) {
    const std::size_t start = to.size();
    std::size_t end = start, at = 0;
    to.resize(end + text.size);
    if (lower_ascii(text, to.data() + start)) return;
    Py_UCS4 all = 0;
    for (; at < text.size; ++at) {
        const Py_UCS4 character = text.start[at];
        Py_UCS4 folded = character;
        if (character < 0x80) {
            if (character >= 'A' && character <= 'Z') folded |= 0x20;
        } else {
            folded = page(character).folded[character & 255];
            if (folded == SEVERAL) break;
        }
        all |= folded;
        to[end++] = folded;
    }
    to.resize(end);
    if (at == text.size) {
        if (all > 0xFF) know(to.data() + start, to.data() + end);
        return;
    }
    for (; at < text.size; ++at) {  // of few texts: behind a letter that becomes several
        const Py_UCS4 character = text.start[at];
        const Page& of = page(character);
        const Py_UCS4 folded = of.folded[character & 255];
        if (folded != SEVERAL) {
            to.push_back(folded);
        } else {
            const auto& several = of.several.at(character);
            to.insert(to.end(), several.begin(), several.end());
        }
    }
    know(to.data() + start, to.data() + to.size());
}

void Characters::ask(std::size_t number) {
    auto made = std::make_unique<Page>();
    Reference unicodedata(PyImport_ImportModule("unicodedata"));
    for (int at = 0; at < 256; ++at) {
        Reference character(PyUnicode_FromOrdinal(static_cast<int>(number << 8) + at));
        PyObject* one = character.get();
        std::uint16_t kinds = 0;
        if (says(one, "isspace")) kinds |= Space;
        if (says(one, "isalpha")) kinds |= Alpha | Word;
        if (says(one, "isdigit")) kinds |= Digit;
        if (says(one, "isdecimal")) kinds |= Decimal;
        if (says(one, "isalnum")) kinds |= Word;
        if (says(one, "isupper")) kinds |= Upper;
        if (says(one, "islower")) kinds |= Lower;
        if (says(one, "isprintable")) kinds |= Printable;
        if ((kinds & Word) == 0 && !is_one_of(static_cast<char32_t>((number << 8) + at), U"#@") && is_mark(one, unicodedata.get())) kinds |= Edge;
        Reference lower(PyObject_CallMethod(one, "lower", nullptr));
        Py_UCS4 single = static_cast<Py_UCS4>((number << 8) + at);
        if (PyUnicode_GetLength(lower.get()) == 1) {
            single = PyUnicode_ReadChar(lower.get(), 0);
        } else {
            kinds |= Special;
        }
        if ((number << 8) + at == 0x3A3) kinds |= Special;  // sigma, which has another lower case at the end of a word
        if ((number << 8) + at == '_') kinds |= Word;
        Text folded(Reference(PyObject_CallMethod(one, "casefold", nullptr)).get());
        made->folded[at] = folded.size() == 1 ? folded[0] : SEVERAL;
        if (folded.size() != 1) made->several.emplace((number << 8) + at, std::vector<Py_UCS4>(folded.begin(), folded.end()));
        made->kinds[at] = kinds;
        made->lower[at] = single;
    }
    const Page* none = nullptr;
    if (pages_[number].compare_exchange_strong(none, made.get(), std::memory_order_acq_rel)) {
        made.release();  // else another thread was quicker
    }
}

}  // namespace cleanse
