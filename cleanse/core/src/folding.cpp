#include "folding.hpp"

#include <algorithm>
#include <bitset>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "characters.hpp"
#include "holder.hpp"
#include "numbers.hpp"
#include "slices.hpp"
#include "state.hpp"
#include "text.hpp"
#include "views.hpp"

namespace cleanse {

namespace {

// What is put right before a text is folded, if it has one of these. Then accents that stand for an apostrophe are, too.
bool is_odd_spelling(char32_t c) { return c >= 0xAD && (is_odd(c) || is_one_of(c, U"’‘ʼ´")); }

constexpr char32_t NONE = 0x110000;

// As Python's translate() by _SPELLINGS: a character in place of another, or none.
char32_t spelling(char32_t c) {
    if (c >= 0xFF01 && c <= 0xFF5E) return c - 0xFEE0;
    if (is_one_of(c, U"’‘ʼ´`")) return U'\'';
    if (c == 0x130) return U'i';
    return is_odd(c) ? NONE : c;
}

bool is_joiner(char32_t c) {
    return c < 0x80 ? c == U'/' || c == U'|' || c == U',' || c == U'-' || c == U'\'' || c == U'(' : c == U'·' || c == U'•';
}
bool is_of_ascii_word(char32_t c) { return c < 0x80 && (c == U'_' || (c >= U'0' && c <= U'9') || (c >= U'a' && c <= U'z')); }

// The names of networks, by their first characters.
class Names {
  public:
    void add(std::u32string name) { by_first_[name.front()].push_back(std::move(name)); }

    // The first that stands at a place and that a test of its end lets pass: they were added in the order of their preference.
    template <typename Test>
    std::size_t at(View text, std::size_t place, Test may_end) const {
        const auto found = by_first_.find(text[place]);
        if (found == by_first_.end()) return 0;
        for (const std::u32string& name : found->second) {
            if (text.compare(place, name.size(), name) == 0 && may_end(place + name.size())) return name.size();
        }
        return 0;
    }

  private:
    std::unordered_map<char32_t, std::vector<std::u32string>> by_first_;
};

struct Networks {
    Names own, ascii;  // those with letters of other scripts, and those of ASCII alone
    std::unordered_set<std::u32string> first_words;
    std::bitset<4096> openings;  // of first words, by their first two characters: most words begin otherwise

    static std::size_t opening(View word) { return (word[0] & 63) << 6 | (word.size() > 1 ? word[1] & 63 : 0); }
    void add_first(const std::u32string& word) {
        openings.set(opening(word));
        first_words.insert(word);
    }
    bool is_first(View word) const { return openings[opening(word)] && first_words.count(std::u32string(word)) != 0; }
};

class Folder {
  public:
    Folder(const Networks& networks, Characters& characters) : networks_(networks), characters_(characters) {}

    std::vector<Py_UCS4> folded(const Slice& given) {
        characters_.know(given.start, given.start + given.size);
        const std::vector<Py_UCS4> small = small_letters(trimmed(view_of(given)));
        const View text = view_of(small);
        std::vector<Py_UCS4> found = tidied(text);
        // The words before numbers were folded, unless signs that join names are to be seen as well.
        const View all = view_of(found);
        const bool names = (std::any_of(all.begin(), all.end(), is_joiner)
                                ? has_first(all, [&](char32_t c) { return is(c, Characters::Word); })
                                : has_first(text, [&](char32_t c) { return !is(c, Characters::Space); })) ||
                           has_glued_first(all);
        return names ? with_signs(all) : found;
    }

    bool names_network(const Slice& given) {
        std::vector<Py_UCS4> small;
        characters_.fold(given, small);
        const View text = view_of(small);
        return has_first(text, [&](char32_t c) { return is(c, Characters::Word); }) || has_glued_first(text);
    }

  private:
    bool is(char32_t c, std::uint16_t kind) const { return characters_.is(static_cast<Py_UCS4>(c), kind); }

    View trimmed(View text) const {
        while (!text.empty() && is(text.front(), Characters::Edge)) text.remove_prefix(1);
        while (!text.empty() && is(text.back(), Characters::Edge)) text.remove_suffix(1);
        return text;
    }

    std::vector<Py_UCS4> small_letters(View text) {
        std::vector<Py_UCS4> spelt, small;
        if (std::any_of(text.begin(), text.end(), is_odd_spelling)) {
            for (const char32_t c : text) {
                const char32_t put = spelling(c);
                if (put != NONE) spelt.push_back(static_cast<Py_UCS4>(put));
            }
            text = view_of(spelt);
        }
        characters_.fold({reinterpret_cast<const Py_UCS4*>(text.data()), text.size()}, small);
        return small;
    }

    // The text with one blank for each run of them, none at its ends, and a sign for each number.
    std::vector<Py_UCS4> tidied(View text) const {
        const auto is_digit = [&](std::size_t at) { return at < text.size() && is(text[at], Characters::Decimal); };
        std::vector<Py_UCS4> found(text.size());
        std::size_t size = 0;
        bool is_apart = false;
        for (std::size_t at = 0; at < text.size(); ++at) {
            const std::uint16_t kinds = characters_.of(static_cast<Py_UCS4>(text[at]));
            if ((kinds & Characters::Space) != 0) {
                is_apart = size > 0;
                continue;
            }
            if (is_apart) found[size++] = U' ';
            is_apart = false;
            if ((kinds & Characters::Decimal) == 0) {
                found[size++] = static_cast<Py_UCS4>(text[at]);
                continue;
            }
            while (is_digit(at + 1) || (is_digit(at + 2) && is_one_of(text[at + 1], U".,:"))) ++at;
            found[size++] = U'#';
        }
        found.resize(size);
        return found;
    }

    // Whether a run of characters of a kind is the first word of a name.
    template <typename Test>
    bool has_first(View text, Test is_part) const {
        for (std::size_t at = 0; at < text.size();) {
            const std::size_t start = at;
            while (at < text.size() && is_part(text[at])) ++at;
            if (at > start && networks_.is_first(text.substr(start, at - start))) return true;
            at += at == start;
        }
        return false;
    }

    bool has_glued_first(View text) const {
        return std::any_of(text.begin(), text.end(), is_gluing) && has_first(text, is_of_ascii_word);
    }

    // The text with a sign in place of each name, which is no part of a word.
    std::vector<Py_UCS4> with_signs(View text) const {
        std::vector<Py_UCS4> found;
        const auto is_word = [&](std::size_t at) { return at < text.size() && is(text[at], Characters::Word); };
        const auto is_letter = [&](std::size_t at) { return is_word(at) && !is_gluing(text[at]); };
        for (std::size_t at = 0; at < text.size();) {
            const bool is_apart = at == 0 || !is_word(at - 1);
            std::size_t size = 0;
            if (is_apart == is_word(at)) size = networks_.own.at(text, at, [&](std::size_t end) { return !is_word(end); });
            if (size == 0 && (at == 0 || !is_letter(at - 1))) {
                size = networks_.ascii.at(text, at, [&](std::size_t end) { return !is_letter(end); });
            }
            found.push_back(size ? U'@' : static_cast<Py_UCS4>(text[at]));
            at += std::max<std::size_t>(size, 1);
        }
        return found;
    }

    const Networks& networks_;
    Characters& characters_;
};

std::u32string string_from(const Reference& object) {
    const Text text(object.get());
    return {reinterpret_cast<const char32_t*>(text.begin()), static_cast<std::size_t>(text.size())};
}

PyObject* folding_new(PyTypeObject* type, PyObject* args, PyObject* keywords) {
    return guarded([&] {
        static const char* parameters[] = {"names", "first_words", nullptr};
        PyObject *given_names = nullptr, *given_words = nullptr;
        if (!PyArg_ParseTupleAndKeywords(args, keywords, "OO", const_cast<char**>(parameters), &given_names, &given_words)) {
            throw PythonError();
        }
        auto networks = std::make_unique<Networks>();
        const Items names(given_names), words(given_words);
        for (Py_ssize_t at = 0; at < names.size(); ++at) {
            std::u32string name = string_from(names[at]);
            if (name.empty()) continue;
            const bool is_ascii = std::all_of(name.begin(), name.end(), [](char32_t c) { return c < 0x80; });
            (is_ascii ? networks->ascii : networks->own).add(std::move(name));
        }
        for (Py_ssize_t at = 0; at < words.size(); ++at) {
            const std::u32string word = string_from(words[at]);
            if (!word.empty()) networks->add_first(word);
        }
        return Holder<Networks>::object(type, std::move(networks));
    });
}

Folder folder_of(PyObject* object) {
    return {Holder<Networks>::of(object), *state_of_type(Py_TYPE(object)).characters};
}

Slice slice_of(const Text& text) { return {text.begin(), static_cast<std::size_t>(text.size())}; }

PyObject* folding_fold(PyObject* object, PyObject* given) {
    return guarded([&] {
        const Text text(given);
        const std::vector<Py_UCS4> folded = folder_of(object).folded(slice_of(text));
        return Reference(string_of(folded.data(), folded.size()));
    });
}

PyObject* folding_names_network(PyObject* object, PyObject* given) {
    return guarded([&] {
        const Text text(given);
        return Reference::borrowed(folder_of(object).names_network(slice_of(text)) ? Py_True : Py_False);
    });
}

PyMethodDef methods[] = {
    {"fold", folding_fold, METH_O, "What two spellings of one phrase have in common."},
    {"names_network", folding_names_network, METH_O, "Whether a text may name a social network or messenger."},
    {nullptr, nullptr, 0, nullptr},
};

}  // namespace

Key key_in(const Slice& folded, const Characters& characters) {
    const auto is_key = [&](std::size_t at) {
        return folded.start[at] == '#' || folded.start[at] == '@' || characters.is(folded.start[at], Characters::Word);
    };
    const auto run = [&](std::size_t at, bool of_key) {
        while (at < folded.size && is_key(at) == of_key) ++at;
        return at;
    };
    if (folded.size == 0) return {folded, folded};
    std::size_t end = 1, start = 0, last = 0;
    if (is_unspaced(folded.start[0])) {
        end = std::min<std::size_t>(folded.size, 2);
    } else if (is_key(0)) {
        end = run(0, true);
        start = run(end, false);
        last = run(start, true);
    }
    return {{folded.start, end}, {folded.start + start, last - start}};
}

std::vector<Py_UCS4> folded_by(PyObject* folding, const Slice& text, Characters& characters) {
    return Folder(Holder<Networks>::of(folding), characters).folded(text);
}

bool names_network_by(PyObject* folding, const Slice& text, Characters& characters) {
    return Folder(Holder<Networks>::of(folding), characters).names_network(text);
}

PyObject* key_of(PyObject* module, PyObject* given) {
    return guarded([&] {
        const Text text(given);
        Characters& characters = *state_of(module).characters;
        characters.know(text);
        const Key key = key_in(slice_of(text), characters);
        const Reference first(string_of(key.first.start, key.first.size)), second(string_of(key.second.start, key.second.size));
        return Reference(PyTuple_Pack(2, first.get(), second.get()));
    });
}

Reference folding_type(PyObject* module) {
    return Holder<Networks>::type(
        module, "cleanse.core._compiled.Folding", "Folds texts, given the names of networks, the longest first, and their first words.",
        {{Py_tp_new, reinterpret_cast<void*>(folding_new)}, {Py_tp_methods, methods}}
    );
}

}  // namespace cleanse
