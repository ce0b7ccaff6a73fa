//! Letters that are no plain Latin letter even without marks, in the Latin letters people type for them.

/// The Latin spelling of one small letter; `None` for a letter that has none here.
#[allow(clippy::match_same_arms, reason = "the table is by script")]
pub(super) const fn latin(letter: char) -> Option<&'static str> {
    Some(match letter {
        // Latin letters of their own.
        'ə' | 'ǝ' => "e",
        'ı' => "i",
        'đ' | 'ð' => "d",
        'ł' => "l",
        'ø' => "o",
        'ß' => "ss",
        'æ' => "ae",
        'œ' => "oe",
        'þ' => "th",
        'ħ' => "h",
        // Cyrillic as Uzbek and Russian spell it; the sounds bring the other spellings together.
        'а' | 'ә' => "a",
        'б' => "b",
        'в' => "v",
        'г' | 'ғ' | 'ґ' => "g",
        'д' => "d",
        'е' | 'ё' | 'э' | 'є' => "e",
        'ж' | 'җ' | 'ҷ' | 'ӝ' => "j",
        'з' => "z",
        'и' | 'і' | 'ӣ' => "i",
        'ї' => "yi",
        'й' | 'ы' | 'ј' => "y",
        'к' | 'ќ' => "k",
        'қ' => "q",
        'л' => "l",
        'м' => "m",
        'н' | 'ң' | 'ӊ' => "n",
        'о' | 'ў' | 'ө' => "o",
        'п' => "p",
        'р' => "r",
        'с' => "s",
        'т' => "t",
        'у' | 'ү' | 'ұ' | 'ӯ' => "u",
        'ф' => "f",
        'х' => "x",
        'ҳ' | 'һ' => "h",
        'ц' => "ts",
        'ч' | 'ҹ' => "ch",
        'ш' => "sh",
        'щ' => "shch",
        'ъ' | 'ь' => "",
        'ю' => "yu",
        'я' => "ya",
        _ => return None,
    })
}
