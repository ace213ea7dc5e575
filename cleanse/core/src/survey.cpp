#include "survey.hpp"

#include <algorithm>
#include <memory>
#include <string_view>

#include "holder.hpp"
#include "marks.hpp"
#include "numbers.hpp"
#include "text.hpp"
#include "words.hpp"

namespace cleanse {

namespace {

// As in cleanse/roles/words.py and text_features.py.
constexpr std::size_t TEXT_CHARS = 160, END_CHARS = 60, END_WORDS = 5, END_PAIRS = 16;
constexpr std::size_t WHOLE_WORDS = 4, WHOLE_CHARS = 40, START_CHARS = 30;
constexpr int PROSE_WORDS = 12;

// Makes a survey, in two steps: what needs Python, and what does not.
class Surveyor {
  public:
    Surveyor(State& state, bool is_unspaced, const Words& words)
        : state_(state), characters_(*state.characters), table_(words), made_(std::make_unique<Survey>()) {
        made_->is_unspaced = is_unspaced;
    }

    void read(PyObject* given) {
        Items texts(given);
        Survey& made = *made_;
        made.size = static_cast<std::size_t>(texts.size());
        for (Py_ssize_t at = 0; at < texts.size(); ++at) {
            const Reference given_text = texts[at];
            Text text(given_text.get());
            if (text.size() == 0) {
                PyErr_SetString(PyExc_ValueError, "a block has no text");
                throw PythonError();
            }
            characters_.know(text);
            bounds_.push_back(made.characters.size());
            made.characters.insert(made.characters.end(), text.begin(), text.end());
        }
        bounds_.push_back(made.characters.size());
        lower();
        characters_.know(made.folded.data(), made.folded.data() + made.folded.size());  // small letters may be of another page
    }

    std::unique_ptr<Survey> survey() {
        reserve();
        for (std::size_t at = 0; at < made_->size; ++at) look_at(at);
        count();
        return std::move(made_);
    }

  private:
    Slice text(std::size_t at) const { return {made_->characters.data() + bounds_[at], bounds_[at + 1] - bounds_[at]}; }

    // The beginning of each block behind "=", and the end of the long ones, in small letters, and with all digits alike.
    void lower() {
        Survey& made = *made_;
        for (std::size_t at = 0; at < made.size; ++at) {
            const Slice all = text(at);
            made.folded.push_back('=');
            begins_.push_back(made.folded.size());
            characters_.lower_known({all.start, std::min(all.size, TEXT_CHARS)}, made.folded);
            begin_ends_.push_back(made.folded.size());
            if (all.size > END_CHARS || made.is_unspaced) {
                characters_.lower_known({all.start + (all.size > END_CHARS ? all.size - END_CHARS : 0), std::min(all.size, END_CHARS)}, made.folded);
            }
            ends_.push_back(made.folded.size());
        }
    }

    void reserve() {
        Survey& made = *made_;
        for (auto* column : {&made.lengths, &made.starts, &made.ends, &made.stops, &made.commas, &made.digit_counts}) {
            column->reserve(made.size);
        }
        made.said.resize(made.size);
    }

    void look_at(std::size_t at) {
        Survey& made = *made_;
        const Slice all = text(at);
        made.lengths.push_back(static_cast<std::int32_t>(all.size));
        made.starts.push_back(start_of(all.start[0]));
        made.ends.push_back(end_mark(all));
        add_marks(all);
        add_first_letter(all.start[0]);
        const Slice begin{made.folded.data() + begins_[at], begin_ends_[at] - begins_[at]};
        std::size_t differing = 0;
        if (!made.is_unspaced) {
            split({all.start, std::min(all.size, TEXT_CHARS)}, words_);
            split(begin, others_);
            differing = count_differing(words_, others_);
        }
        const std::int32_t count = fold_digits(begins_[at], begin_ends_[at]);
        fold_digits(begin_ends_[at], ends_[at]);
        made.digit_counts.push_back(count);
        made.digits.push_back(static_cast<double>(count) / static_cast<double>(std::min(all.size, TEXT_CHARS)));
        if (made.is_unspaced) split_in_pairs(begin, others_);
        add_words(at, begin, others_);
        made.capitals.push_back(
            made.is_unspaced ? 0.0 : static_cast<double>(differing) / static_cast<double>(made.said[at].size())
        );
        weigh_end(at, all.size);
    }

    int start_of(Py_UCS4 first) const {
        if (characters_.is(first, Characters::Alpha)) {
            return characters_.is(first, Characters::Lower) ? 1 : characters_.is(first, Characters::Upper) ? 2 : 3;
        }
        if (characters_.is(first, Characters::Digit)) return 4;
        return is_one_of(first, U"-*•–·+▪►") ? 5 : is_one_of(first, U"\"“„«'‘「『") ? 6 : 7;
    }

    void add_first_letter(Py_UCS4 first) {
        const bool is_letter = characters_.is(first, Characters::Alpha);
        made_->first_letters.push_back(!is_letter ? first : characters_.is(first, Characters::Lower) ? 'a' : 'A');
    }

    void add_marks(const Slice& all) {
        std::int32_t stops = 0, commas = 0;
        bool ends_otherwise = false;
        for (std::size_t at = 0; at < all.size; ++at) {
            const Py_UCS4 character = all.start[at];
            commas += character == ',';
            stops += character == '.' && at + 1 < all.size && all.start[at + 1] == ' ';
            ends_otherwise |= character == U'。' || is_south_east(character);
        }
        made_->stops.push_back(stops);
        made_->commas.push_back(commas);
        made_->may_be_prose.push_back(made_->ends.back() > 0 || stops > 0 || (made_->is_unspaced && ends_otherwise));
    }

    // The words of a text, in place of what was there.
    void split(const Slice& text, std::vector<Slice>& words) const {
        words.clear();
        std::size_t start = 0;
        for (std::size_t at = 0; at <= text.size; ++at) {
            if (at < text.size && !characters_.is(text.start[at], Characters::Space)) continue;
            if (at > start) words.push_back({text.start + start, at - start});
            start = at + 1;
        }
    }

    static void split_in_pairs(const Slice& text, std::vector<Slice>& words) {
        words.clear();
        for (std::size_t place = 0; place + 1 < text.size; ++place) words.push_back({text.start + place, 2});
    }

    static std::size_t count_differing(const std::vector<Slice>& one, const std::vector<Slice>& other) {
        std::size_t found = 0;
        for (std::size_t at = 0; at < std::min(one.size(), other.size()); ++at) found += !(one[at] == other[at]);
        return found;
    }

    std::int32_t fold_digits(std::size_t from, std::size_t to) {
        std::int32_t found = 0;
        for (std::size_t at = from; at < to; ++at) {
            if (characters_.is(made_->folded[at], Characters::Decimal)) {
                made_->folded[at] = '0';
                ++found;
            }
        }
        return found;
    }

    void add_words(std::size_t at, const Slice& begin, const std::vector<Slice>& words) {
        Survey& made = *made_;
        const bool is_whole = begin.size <= WHOLE_CHARS && words.size() <= WHOLE_WORDS;
        made.said[at].reserve(words.size() + (is_whole ? 1 : 0));
        Sum opening(state_.sums_are_compensated), comments(state_.sums_are_compensated);
        const auto add = [&](const Slice& word) { made.said[at].push_back(number_of(word)); };
        const std::size_t first = made.words.size();
        for (const Slice& word : words) add(word);
        if (is_whole) add({begin.start - 1, begin.size + 1});  // with the "=" before it
        look_up(first);
        for (const std::uint32_t number : made.said[at]) {
            const std::int64_t known = made.known[number];
            opening.add(known < 0 ? 0.0 : table_.of(known)[0] / 100.0);
            comments.add(known < 0 ? 0.0 : table_.of(known)[2] / 100.0);
        }
        made.opening.push_back(opening.total());
        made.comments.push_back(comments.total());
    }

    std::uint32_t number_of(const Slice& word) {
        Survey& made = *made_;
        const auto [found, is_new] = numbers_.try_emplace(word, static_cast<std::uint32_t>(made.words.size()));
        if (is_new) {
            made.words.push_back(word);
            made.word_lengths.push_back(static_cast<std::uint32_t>(word.size));
            made.is_whole.push_back(word.start[0] == '=');
            hashes_.push_back(hash_of(word));
            table_.expect(hashes_.back());
        }
        return found->second;
    }

    // Looks up the words from a number on, of which the table was told to expect them.
    void look_up(std::size_t first) {
        Survey& made = *made_;
        for (std::size_t number = first; number < made.words.size(); ++number) {
            made.known.push_back(table_.find(made.words[number], hashes_[number]));
        }
    }

    void weigh_end(std::size_t at, std::size_t size) {
        Survey& made = *made_;
        const bool is_apart = size > END_CHARS || made.is_unspaced;
        const std::size_t start = is_apart ? begin_ends_[at] : begins_[at], end = is_apart ? ends_[at] : begin_ends_[at];
        const Slice folded{made.folded.data() + start, end - start};
        if (made.is_unspaced) {
            split_in_pairs(folded, words_);
        } else if (is_apart) {
            split(folded, words_);
        }
        const std::vector<Slice>& words = made.is_unspaced || is_apart ? words_ : others_;
        const std::size_t most = made.is_unspaced ? END_PAIRS : END_WORDS;
        Sum closing(state_.sums_are_compensated);
        const std::size_t first = words.size() > most ? words.size() - most : 0;
        end_hashes_.clear();
        for (std::size_t place = first; place < words.size(); ++place) {
            end_hashes_.push_back(hash_of(words[place]));
            table_.expect(end_hashes_.back());
        }
        for (std::size_t place = first; place < words.size(); ++place) {
            const std::int64_t known = table_.find(words[place], end_hashes_[place - first]);
            closing.add(known < 0 ? 0.0 : table_.of(known)[1] / 100.0);
        }
        made.closing.push_back(closing.total());
    }

    // How many blocks have the same text, the same beginning, the same beginning in small letters.
    void count() {
        Survey& made = *made_;
        BySlice<std::uint32_t> texts, starts, likes;  // the first block that has each
        std::vector<std::uint32_t> same_starts, same_begins;
        std::vector<std::int32_t> of_text(made.size), of_start(made.size), of_begin(made.size);
        for (auto* of : {&texts, &starts, &likes}) of->reserve(made.size);
        for (std::size_t at = 0; at < made.size; ++at) {
            const Slice all = text(at);
            const auto number = static_cast<std::uint32_t>(at);
            made.texts.push_back(texts.try_emplace(all, number).first->second);
            same_starts.push_back(starts.try_emplace({all.start, std::min(all.size, START_CHARS)}, number).first->second);
            same_begins.push_back(likes.try_emplace(begin(at), number).first->second);
            ++of_text[made.texts.back()];
            ++of_start[same_starts.back()];
            ++of_begin[same_begins.back()];
        }
        for (std::size_t at = 0; at < made.size; ++at) {
            made.copies.push_back(of_text[made.texts[at]]);
            made.copies_of_start.push_back(of_start[same_starts[at]]);
            made.likes.push_back(of_begin[same_begins[at]]);
        }
    }

    Slice begin(std::size_t at) const { return {made_->folded.data() + begins_[at], begin_ends_[at] - begins_[at]}; }

    State& state_;
    Characters& characters_;
    const Words& table_;
    std::unique_ptr<Survey> made_;
    std::vector<std::size_t> bounds_, begins_, begin_ends_, ends_;
    BySlice<std::uint32_t> numbers_;
    std::vector<std::uint64_t> hashes_, end_hashes_;  // of the words by number; and of those that a block ends with
    std::vector<Slice> words_, others_;  // of the block that is looked at, and those that it opens with in small letters
};

template <auto Column>
PyObject* column(PyObject* object, void*) {
    return guarded([&] { return list_of(survey_of(object).*Column); });
}

// The blocks that are prose, given how many words each has.
PyObject* prose(PyObject* object, PyObject* given) {
    return guarded([&] {
        const Survey& made = survey_of(object);
        const auto words = numbers(given, static_cast<Py_ssize_t>(made.size));
        return list_of(made.size, [&](std::size_t at) {
            return Reference(PyBool_FromLong(words[at] >= PROSE_WORDS && made.may_be_prose[at]));
        });
    });
}

PyMethodDef methods[] = {
    {"prose", prose, METH_O, "Which blocks are prose, given how many words each has."},
    {nullptr, nullptr, 0, nullptr},
};

PyGetSetDef columns[] = {
    {"ends", column<&Survey::ends>, nullptr, "The mark that each block ends with.", nullptr},
    {"capitals", column<&Survey::capitals>, nullptr, "The share of capitalised words at the beginning of each.", nullptr},
    {"digits", column<&Survey::digits>, nullptr, "The share of digits in that.", nullptr},
    {"digit_counts", column<&Survey::digit_counts>, nullptr, "How many digits there are in that.", nullptr},
    {"opening", column<&Survey::opening>, nullptr, "What the words at the beginning of each weigh.", nullptr},
    {"closing", column<&Survey::closing>, nullptr, "What the words at the end of each weigh.", nullptr},
    {"comments", column<&Survey::comments>, nullptr, "What the words at the beginning of each say of comments.", nullptr},
    {"copies", column<&Survey::copies>, nullptr, "How many blocks have the same text.", nullptr},
    {"copies_of_start", column<&Survey::copies_of_start>, nullptr, "How many begin in the same way.", nullptr},
    {"likes", column<&Survey::likes>, nullptr, "How many begin in the same way, but for case and digits.", nullptr},
    {nullptr, nullptr, nullptr, nullptr, nullptr},
};

}  // namespace

const Survey& survey_of(PyObject* object) { return Holder<Survey>::of(object); }

Reference survey_type(PyObject* module) {
    return Holder<Survey>::type(
        module, "cleanse.core._compiled.Survey", "What the texts of blocks say.", {{Py_tp_methods, methods}, {Py_tp_getset, columns}}
    );
}

PyObject* survey(PyObject* module, PyObject* args) {
    return guarded([&] {
        PyObject *texts = nullptr, *words = nullptr;
        int is_unspaced = 0;
        if (!PyArg_ParseTuple(args, "OpO", &texts, &is_unspaced, &words)) throw PythonError();
        State& state = state_of(module);
        const Words& table = words_of(state, words);
        if (table.columns != 3) {
            PyErr_SetString(PyExc_ValueError, "the words of blocks have three numbers each");
            throw PythonError();
        }
        Surveyor surveyor(state, is_unspaced != 0, table);
        surveyor.read(texts);
        std::unique_ptr<Survey> made;
        {
            WithoutLock without_lock;
            made = surveyor.survey();
        }
        return Holder<Survey>::object(reinterpret_cast<PyTypeObject*>(state.survey), std::move(made));
    });
}

PyObject* class_sums(PyObject* module, PyObject* args) {
    return guarded([&] {
        PyObject *object = nullptr, *given = nullptr;
        if (!PyArg_ParseTuple(args, "OO", &object, &given)) throw PythonError();
        State& state = state_of(module);
        check_type(object, state.survey);
        const Survey& made = survey_of(object);
        const Words& table = words_of(state, given);
        std::vector<std::int64_t> sums(table.columns);
        constexpr std::size_t AT_ONCE = 16;
        std::array<std::uint64_t, AT_ONCE> hashes{};
        for (std::size_t first = 0; first < made.words.size(); first += AT_ONCE) {
            const std::size_t end = std::min(first + AT_ONCE, made.words.size());
            for (std::size_t number = first; number < end; ++number) {
                hashes[number - first] = hash_of(made.words[number]);
                table.expect(hashes[number - first]);
            }
            for (std::size_t number = first; number < end; ++number) {
                const std::int64_t known = table.find(made.words[number], hashes[number - first]);
                for (std::uint32_t at = 0; known >= 0 && at < table.columns; ++at) sums[at] += table.of(known)[at];
            }
        }
        return list_of(sums);
    });
}

}  // namespace cleanse
