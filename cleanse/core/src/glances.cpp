#include "glances.hpp"

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "characters.hpp"
#include "numbers.hpp"
#include "state.hpp"
#include "text.hpp"
#include "utf8.hpp"

namespace cleanse {

namespace {

bool is_in(Py_UCS4 c, Py_UCS4 first, Py_UCS4 last) { return first <= c && c <= last; }

// The sets of characters of cleanse/mend/encoding.py; it tells what they are.
bool is_odd(Py_UCS4 c) {
    if (c < 0x80) return (c < 0x20 && c != '\t' && c != '\n') || c == 0x7F;
    return c <= 0x9F || is_in(c, 0x2028, 0x2029) || is_in(c, 0x206A, 0x206F) || is_in(c, 0xD800, 0xDFFF) || c == 0xFEFF ||
           is_in(c, 0xFFF9, 0xFFFC);
}

bool is_upper(Py_UCS4 c) {
    return is_in(c, 0xC0, 0xD6) || is_in(c, 0xD8, 0xDD) || is_one_of(c, U"ĀĂĄĆČĎĐĒĖĘĚĞĢĪİĶĹĻĽŁŃŅŇŌŐŒŘŚŞŠŢŤŪŮŰŲŸŹŻŽҐ");
}

bool is_lower(Py_UCS4 c) {
    return c == 0xDF || is_in(c, 0xE0, 0xF6) || is_in(c, 0xF8, 0xFC) || is_one_of(c, U"āăąćčďđēėęěğģīįķĺļľłńņňœŕřśşšťźżžґﬁﬂ");
}

bool is_bad(Py_UCS4 c) { return is_one_of(c, U"¤¦¨ª¬¯¸ºƒˆˇ˘˛˜†‡‰⌐◊\ufffd"); }

// One of all sets that may stand at either end of a pair which ftfy takes for one character.
bool is_of_pair(Py_UCS4 c) {
    return is_in(c, 0xA1, 0x17F) || is_bad(c) || is_in(c, 0x2500, 0x256C) || is_in(c, 0x2580, 0x2593) ||
           is_one_of(c, U"ҐґﬁﬂΌ΄΅‘‚“„•‹\uf8ff˝”›™₧€№∂∆∏∑√∞∩∫≈≠≡≤≥│⁄ВГРСΒΓΞΟвβўЂ");
}

bool is_greek_or_cyrillic(Py_UCS4 c) { return c == 0xDE || is_in(c, 0x386, 0x3CE) || is_in(c, 0x401, 0x45F); }

bool is_letter(Py_UCS4 c) { return is_in(c | 32, 'a', 'z'); }

bool is_lead(Py_UCS4 c) { return is_one_of(c, U"ÂÃÎÐØÙŒœ"); }

// Whether two neighbours may be what ftfy takes for one character: small letters behind others are none.
bool is_pair(Py_UCS4 c, Py_UCS4 next) {
    return is_of_pair(c) && is_of_pair(next) && !(is_lower(next) && (is_lower(c) || is_upper(c)));
}

// Where the type of linked data stands next: what is rare in it is looked for, since "l" stands everywhere.
std::size_t type_of_linked_data(std::string_view page, std::size_t from) {
    constexpr std::string_view TYPE = "ld+json";
    constexpr std::size_t PLUS = 2;
    for (std::size_t at = page.find(TYPE[PLUS], from + PLUS); at != page.npos; at = page.find(TYPE[PLUS], at + 1)) {
        if (page.compare(at - PLUS, TYPE.size(), TYPE) == 0) return at - PLUS;
    }
    return page.npos;
}

// Whether an entity begins at a place.
bool is_entity(const Text& text, Py_ssize_t at) {
    Py_ssize_t end = at + 1;
    if (end < text.size() && text[end] == '#') ++end;
    const Py_ssize_t start = end;
    while (end < text.size() && end - start < 24 && (is_letter(text[end]) || is_in(text[end], '0', '9'))) ++end;
    return end > start && end < text.size() && text[end] == ';';
}

// What is looked for in a text, as bits: see cleanse/text/glances.py.
enum : long { Garbled = 1, Loose = 2, Broken = 4, Wrapped = 8 };

constexpr Py_ssize_t LEAST_WRAPPED = 14;  // as in cleanse/text/lines.py

// One look through a text for all of it.
class Glance {
  public:
    Glance(const Text& text, Characters& characters) : text_(text), characters_(characters) {}

    long bits() {
        const Py_UCS4 any = 'a';
        characters_.know(&any, &any + 1);  // all of ASCII
        characters_.know(text_);
        line_ = next_visible(0);
        Py_UCS4 before = 0;
        bool is_loose = false;
        for (Py_ssize_t at = 0; at < text_.size(); ++at) {
            const Py_UCS4 c = text_[at];
            is_loose |= (c == ' ') & ((before == ' ') | (before == '\n'));  // without a branch: no blank can be foreseen
            before = c;
            if (is_in(c, ' ', '~') && c != '&' && c != '-') continue;  // as nearly all characters of most texts are
            if (c == '\n') {
                if (text(at - 1) == ' ' || (text(at - 1) == '\n' && text(at - 2) == '\n')) bits_ |= Loose;
                end_line(at);
            } else if (c == '-') {
                look_at_hyphen(at);
            } else {
                look_at_other(at);
            }
        }
        return is_loose ? bits_ | Loose : bits_;
    }

  private:
    Py_UCS4 text(Py_ssize_t at) const { return at < 0 || at >= text_.size() ? 0 : text_[at]; }
    std::uint16_t kinds(Py_UCS4 c) const { return characters_.of(c); }
    bool is_letter_at(Py_ssize_t at) const {
        const Py_UCS4 c = text(at);
        const std::uint16_t found = kinds(c);
        return c != '_' && (found & Characters::Word) != 0 && (found & Characters::Decimal) == 0;
    }

    Py_ssize_t next_visible(Py_ssize_t at) const {
        while (at < text_.size() && (kinds(text_[at]) & Characters::Space) != 0) ++at;
        return at;
    }

    // Whether a line was wrapped at its end, as far as its length and what follows at once tell.
    void end_line(Py_ssize_t at) {
        if (at < line_ || (bits_ & Wrapped) != 0) return;
        Py_ssize_t end = at;
        while (end > line_ && (kinds(text_[end - 1]) & Characters::Space) != 0) --end;
        const Py_ssize_t next = next_visible(at);
        if (next < text_.size() && end - line_ >= LEAST_WRAPPED && (next - end == 1 || std::count(text_.begin() + at, text_.begin() + next, Py_UCS4{'\n'}) == 1)) bits_ |= Wrapped;
        line_ = next;
    }

    // A hyphen with a blank behind it, between letters: _INNER of cleanse/mend/inner_breaks.py.
    void look_at_hyphen(Py_ssize_t at) {
        if (text(at + 1) == ' ' && is_letter_at(at - 1) && is_letter_at(at - 2) && is_letter_at(at + 2) && is_letter_at(at + 3)) bits_ |= Broken;
    }

    void look_at_other(Py_ssize_t at) {
        const Py_UCS4 c = text_[at];
        if (c == '&') {
            if (at + 1 < text_.size() && is_entity(text_, at)) bits_ |= Garbled;
            return;
        }
        if ((kinds(c) & Characters::Printable) == 0) bits_ |= Loose;
        if (c == '\r' || c == '\f' || c == 0x85 || c == 0x2028 || c == 0x2029) end_line(at);
        if (c == 0x2010) look_at_hyphen(at);
        if ((bits_ & Garbled) == 0 && may_be_garbled(at)) bits_ |= Garbled;
    }

    // Whether ftfy may change the character at a place, for itself or for the one beside it.
    bool may_be_garbled(Py_ssize_t at) const {
        const Py_UCS4 c = text_[at], before = text(at - 1), next = text(at + 1);
        if (is_odd(c)) return true;
        if (c < 0x80 || is_in(c, 0x492, 0x1FFF) || is_in(c, 0x2E00, 0xF8FE)) return false;  // none of the sets has these
        if (is_greek_or_cyrillic(before) && (is_bad(c) || is_upper(c))) return true;
        return (next >= 0x80 && is_pair(c, next)) || (at + 1 < text_.size() && is_lead(c) && !is_letter(next));
    }

    const Text& text_;
    Characters& characters_;
    long bits_ = 0;
    Py_ssize_t line_ = 0;  // where the line begins that is read, or the next
};

// The sets of characters of cleanse/mend/whitespace.py.
bool is_invisible(Py_UCS4 c) { return is_one_of(c, U"\u00ad\u200b\u2060\ufeff"); }

bool is_lone(Py_UCS4 c) { return c > 0x7F && is_one_of(c, U"\u00ad\u200b\u2060\ufeff\u200c\u200d\u061c\u200e\u200f\u202a\u202c\u2066\u2068\u2069"); }

// What of a stretch of a text is white space that may be too much.
struct LooseSpace {
    std::vector<std::int64_t> runs, lone;

    LooseSpace(const Text& text, const Characters& characters, Py_ssize_t start, Py_ssize_t end) {
        Py_ssize_t first = start;  // of the run that is read
        for (Py_ssize_t at = start; at <= end; ++at) {
            if (at < end && !is_in(text[at], '!', '~')) {
                if (is_lone(text[at])) lone.push_back(at);
                if (characters.is(text[at], Characters::Space) || is_invisible(text[at])) continue;
            }
            const bool is_blank_line = at - first == 2 && text[first] == '\n' && text[first + 1] == '\n';
            if (at - first > 1 && !is_blank_line) runs.insert(runs.end(), {first, at});
            first = at + 1;
        }
    }
};

Reference bytes_of(const std::vector<std::int64_t>& numbers) {
    return Reference(PyBytes_FromStringAndSize(reinterpret_cast<const char*>(numbers.data()), static_cast<Py_ssize_t>(numbers.size() * sizeof(std::int64_t))));
}

bool is_ascii_space(unsigned char c) { return c == ' ' || (c >= '\t' && c <= '\r') || (c >= 0x1C && c <= 0x1F); }

enum class Formatting { No, Yes, Unknown };

// Whether a tag of a formatting element opens behind a "<": unknown where other letters may count for those of ASCII.
Formatting formatting_at(std::string_view rest) {
    constexpr std::string_view NAMES[] = {
        "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u",
    };
    constexpr std::size_t LONGEST = 6;
    char name[LONGEST];
    std::size_t size = 0;
    for (const char byte : rest.substr(0, LONGEST + 1)) {
        const auto c = static_cast<unsigned char>(byte);
        if (c >= 0x80) return Formatting::Unknown;
        if (c == '/' || c == '>' || is_ascii_space(c)) {
            const bool is_known = std::find(std::begin(NAMES), std::end(NAMES), std::string_view(name, size)) != std::end(NAMES);
            return is_known ? Formatting::Yes : Formatting::No;
        }
        if (!is_letter(c) || size == LONGEST) return Formatting::No;
        name[size++] = static_cast<char>(c | 32);
    }
    return Formatting::No;
}

std::string_view bytes_of(PyObject* given) {
    char* bytes = nullptr;
    Py_ssize_t size = 0;
    if (PyBytes_AsStringAndSize(given, &bytes, &size) < 0) throw PythonError();
    return {bytes, static_cast<std::size_t>(size)};
}

// Counts a word that a dictionary has.
void count_if_known(const Reference& counts, PyObject* known, const Reference& word) {
    const int is_known = PyDict_Contains(known, word.get());
    if (is_known < 0) throw PythonError();
    if (is_known == 0) return;
    PyObject* before = entry_of(counts.get(), word.get());
    const Reference count(PyLong_FromLong(before == nullptr ? 1 : PyLong_AsLong(before) + 1));
    if (PyDict_SetItem(counts.get(), word.get(), count.get()) < 0) throw PythonError();
}

Reference answer(bool is_so) { return Reference::borrowed(is_so ? Py_True : Py_False); }

}  // namespace

PyObject* glances(PyObject* module, PyObject* given) {
    return guarded([&] {
        const Text text(given);
        return Reference(PyLong_FromLong(Glance(text, *state_of(module).characters).bits()));
    });
}

PyObject* loose_space(PyObject* module, PyObject* args) {
    return guarded([&] {
        PyObject* given = nullptr;
        Py_ssize_t start = 0, end = 0;
        if (!PyArg_ParseTuple(args, "Onn", &given, &start, &end)) throw PythonError();
        Text text(given);
        if (start < 0 || end < start || end > text.size()) {
            PyErr_Format(PyExc_ValueError, "a text of %zd characters has no part from %zd to %zd", text.size(), start, end);
            throw PythonError();
        }
        Characters& characters = *state_of(module).characters;
        characters.know(text);
        const LooseSpace found(text, characters, start, end);
        Reference runs = bytes_of(found.runs), lone = bytes_of(found.lone);
        return Reference(PyTuple_Pack(2, runs.get(), lone.get()));
    });
}

PyObject* known_words(PyObject* module, PyObject* args) {
    return guarded([&] {
        PyObject *given = nullptr, *known = nullptr;
        if (!PyArg_ParseTuple(args, "OO!", &given, &PyDict_Type, &known)) throw PythonError();
        const Text text(given);
        Characters& characters = *state_of(module).characters;
        characters.know(text);
        const auto is_of_word = [&](const Py_UCS4* at) {
            return at != text.end() && *at != '_' && characters.is(*at, Characters::Word) && !characters.is(*at, Characters::Decimal);
        };
        Reference found(PyDict_New());
        for (const Py_UCS4* at = text.begin(); at != text.end(); ++at) {
            const Py_UCS4* start = at;
            while (is_of_word(at)) ++at;
            if (at > start) count_if_known(found, known, Reference(string_of(start, static_cast<std::size_t>(at - start))));
            if (at == text.end()) break;
        }
        return found;
    });
}

PyObject* holds_any(PyObject*, PyObject* args) {
    return guarded([&] {
        PyObject *given = nullptr, *given_parts = nullptr;
        if (!PyArg_ParseTuple(args, "SO", &given, &given_parts)) throw PythonError();
        const std::string_view page = bytes_of(given);
        const Items parts(given_parts);
        for (Py_ssize_t at = 0; at < parts.size(); ++at) {
            const Reference part = parts[at];
            if (page.find(bytes_of(part.get())) != page.npos) return answer(true);
        }
        return answer(false);
    });
}

PyObject* linked_data(PyObject*, PyObject* args) {
    return guarded([&] {
        PyObject* given = nullptr;
        Py_ssize_t most = 0;
        if (!PyArg_ParseTuple(args, "Sn", &given, &most)) throw PythonError();
        const std::string_view page = bytes_of(given);
        std::vector<std::string> found;
        for (std::size_t at = type_of_linked_data(page, 0); at != page.npos && static_cast<Py_ssize_t>(found.size()) < most;) {
            const std::size_t start = page.rfind('<', at), end = page.find("</", at);
            if (end == page.npos) break;
            const std::string_view element = start == page.npos ? "" : page.substr(start, end - start);
            const bool is_script = element.substr(0, 7) == "<script" || element.substr(0, 7) == "<SCRIPT";
            found.push_back(is_script ? std::string(element) + "</script>" : "");
            at = type_of_linked_data(page, end);
        }
        return list_of(found.size(), [&](std::size_t at) { return string_of(found[at]); });
    });
}

PyObject* tags_of(PyObject*, PyObject* given) {
    return guarded([&] {
        const std::string_view page = bytes_of(given);
        Py_ssize_t signs = 0, formatting = 0;
        for (std::size_t at = page.find('<'); at != page.npos; at = page.find('<', at + 1)) {
            ++signs;
            if (formatting < 0) continue;
            const Formatting found = formatting_at(page.substr(at + 1));
            formatting = found == Formatting::Unknown ? -1 : formatting + (found == Formatting::Yes);
        }
        return Reference(Py_BuildValue("nnO", signs, formatting, page.find("\xEF\xBF\xBD") != page.npos ? Py_True : Py_False));
    });
}

}  // namespace cleanse
