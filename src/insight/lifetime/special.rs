//! Functions the models need (*NIST Handbook of Mathematical Functions*, 2010).

/// From here on the asymptotic series are exact to thirteen digits.
const FAR: f64 = 12.0;

/// The logarithm of the gamma function above 0 (5.11.1).
pub(super) fn ln_gamma(x: f64) -> f64 {
    let (mut x, mut product) = (x, 1.0);
    while x < FAR {
        product *= x;
        x += 1.0;
    }
    let over = 1.0 / (x * x);
    let series = (1.0 / 12.0 - over * (1.0 / 360.0 - over * (1.0 / 1260.0 - over / 1680.0))) / x;
    let half_log_tau = 0.918_938_533_204_672_8;
    (x - 0.5) * x.ln() - x + half_log_tau + series - f64::ln(product)
}

/// The derivative of [`ln_gamma`] (5.11.2).
pub(super) fn digamma(x: f64) -> f64 {
    let (mut x, mut sum) = (x, 0.0);
    while x < FAR {
        sum += 1.0 / x;
        x += 1.0;
    }
    let over = 1.0 / (x * x);
    let series = over * (1.0 / 12.0 - over * (1.0 / 120.0 - over * (1.0 / 252.0 - over / 240.0)));
    x.ln() - 0.5 / x - series - sum
}

/// The hypergeometric function of Gauss for `0 ≤ z < 1`, by its series (15.2.1).
pub(super) fn hyp2f1(a: f64, b: f64, c: f64, z: f64) -> f64 {
    let (mut term, mut sum) = (1.0_f64, 1.0_f64);
    for place in 0..20_000 {
        let place = f64::from(place);
        term *= (a + place) * (b + place) / ((c + place) * (place + 1.0)) * z;
        sum += term;
        if term.abs() <= sum.abs() * 1e-15 {
            break;
        }
    }
    sum
}

#[cfg(test)]
mod tests {
    use super::*;

    fn near(found: f64, expected: f64) -> bool {
        (found - expected).abs() <= 1e-12 * expected.abs().max(1.0)
    }

    #[test]
    fn known_values() {
        // Γ(5) = 24, Γ(1/2) = √π, Γ(0.1) and Γ(100.5) as SciPy 1.17 has them.
        assert!(near(ln_gamma(5.0), 24_f64.ln()));
        assert!(near(ln_gamma(0.5), std::f64::consts::PI.sqrt().ln()));
        assert!(near(ln_gamma(0.1), 2.252_712_651_734_206));
        assert!(near(ln_gamma(100.5), 361.435_540_467_777_6));
        assert!(near(digamma(1.0), -0.577_215_664_901_532_9));
        assert!(near(digamma(0.1), -10.423_754_940_411_076));
        assert!(near(digamma(30.0), 3.384_438_132_685_525));
        // ₂F₁(1, 1; 2; z) = −ln(1 − z) / z; ₂F₁(a, b; b; z) = (1 − z)^−a.
        assert!(near(hyp2f1(1.0, 1.0, 2.0, 0.5), 2.0 * 2_f64.ln()));
        assert!(near(hyp2f1(0.7, 3.0, 3.0, 0.9), 0.1_f64.powf(-0.7)));
        assert!(near(hyp2f1(-0.2, 1.4, 2.5, 0.0), 1.0));
    }
}
