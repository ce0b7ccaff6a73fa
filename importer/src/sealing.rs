//! Files sealed with a passphrase in the format of `age` (age-encryption.org/v1, scrypt), which
//! the command-line tools `age` and `rage` open too.

use std::io::{self, Read, Write};
use std::iter;

use age::secrecy::SecretString;
use age::{DecryptError, Decryptor, Encryptor, Identity, Recipient, scrypt};
use daftar_core::exchange::Unreadable;

/// 2^17 blocks of 1 kB: OWASP's advice for scrypt, 128 MB and about a second on a tablet.
const WORK_FACTOR: u8 = 17;
/// What is still opened: 2 GB, four times what `age` itself asks for.
const MOST_WORK_FACTOR: u8 = 20;
/// Bytes sealed or opened at once.
const PIECE_BYTES: usize = 64 << 10;

/// Seals all of `input` into `output`.
///
/// # Errors
/// `Damaged` when a file cannot be read or written.
pub fn seal(input: &mut dyn Read, output: impl Write, passphrase: &str) -> Result<(), Unreadable> {
    let mut recipient = scrypt::Recipient::new(SecretString::from(passphrase));
    recipient.set_work_factor(WORK_FACTOR);
    let recipients = iter::once(&recipient as &dyn Recipient);
    let encryptor = Encryptor::with_recipients(recipients).map_err(|_| Unreadable::Damaged)?;
    let sealed = encryptor.wrap_output(output).and_then(|mut sealed| {
        copy(input, &mut sealed)?;
        sealed.finish()?.flush()
    });
    sealed.map_err(|_| Unreadable::Damaged)
}

/// Opens all of a sealed `input` into `output`.
///
/// # Errors
/// `WrongPassphrase`, or `Damaged`: part of the file may have been opened then.
pub fn open(
    input: &mut dyn Read,
    mut output: impl Write,
    passphrase: &str,
) -> Result<(), Unreadable> {
    let decryptor = Decryptor::new(input).map_err(|error| explain(&error))?;
    if !decryptor.is_scrypt() {
        return Err(Unreadable::WrongPassphrase);
    }
    let mut identity = scrypt::Identity::new(SecretString::from(passphrase));
    identity.set_max_work_factor(MOST_WORK_FACTOR);
    let identities = iter::once(&identity as &dyn Identity);
    let mut opened = decryptor
        .decrypt(identities)
        .map_err(|error| explain(&error))?;
    copy(&mut opened, &mut output)
        .and_then(|()| output.flush())
        .map_err(|_| Unreadable::Damaged)
}

fn explain(error: &DecryptError) -> Unreadable {
    match error {
        DecryptError::KeyDecryptionFailed
        | DecryptError::NoMatchingKeys
        | DecryptError::DecryptionFailed => Unreadable::WrongPassphrase,
        _ => Unreadable::Damaged,
    }
}

fn copy(from: &mut dyn Read, into: &mut dyn Write) -> io::Result<()> {
    let mut piece = vec![0; PIECE_BYTES];
    loop {
        match from.read(&mut piece)? {
            0 => return Ok(()),
            read => into.write_all(&piece[..read])?,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Head, head};

    fn sealed(text: &[u8], passphrase: &str) -> Vec<u8> {
        let mut sealed = Vec::new();
        seal(&mut &*text, &mut sealed, passphrase).unwrap();
        sealed
    }

    #[test]
    fn what_is_sealed_opens_with_its_passphrase_only() {
        let text = "Шаҳноза ".repeat(20_000).into_bytes();
        let sealed = sealed(&text, "тўртта оддий сўз");
        assert_eq!(head(&sealed), Head::Sealed);
        let mut opened = Vec::new();
        assert_eq!(open(&mut &*sealed, &mut opened, "тўртта оддий сўз"), Ok(()));
        assert_eq!(opened, text);
        let wrong = open(&mut &*sealed, io::sink(), "тўртта оддий");
        assert_eq!(wrong, Err(Unreadable::WrongPassphrase));
        let cut = open(
            &mut &sealed[..sealed.len() - 10],
            io::sink(),
            "тўртта оддий сўз",
        );
        assert_eq!(cut, Err(Unreadable::Damaged));
        assert_eq!(
            open(&mut &b"age-encryption.org/v1\n"[..], io::sink(), "x"),
            Err(Unreadable::Damaged)
        );
    }
}
