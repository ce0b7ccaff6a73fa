//! Fingers on a phone. Chromium alone can be made one.

use anyhow::{Result, bail, ensure};
use serde_json::{Value, json};

use crate::browser::Browser;
use crate::find::{self, Name};
use crate::wait::until;

/// A usual phone held upright.
const PHONE: (u32, u32) = (390, 844);

/// The middle of an element on the screen once it lies still, unless something else would take the
/// press there.
const MIDDLE: &str = "
    const [element] = args;
    element.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' });
    const middle = () => {
        const box = element.getBoundingClientRect();
        return [box.x + box.width / 2, box.y + box.height / 2];
    };
    const before = middle();
    await new Promise(requestAnimationFrame);
    await new Promise(requestAnimationFrame);
    const at = middle();
    if (String(at) !== String(before)) return 'its own movement';
    const hit = document.elementFromPoint(...at);
    return element.contains(hit) || hit?.contains(element) ? at : hit?.outerHTML.slice(0, 200) ?? null;";

impl Browser {
    /// Makes the window a phone's: its size, touch, no mouse.
    ///
    /// # Errors
    /// In other browsers than Chromium.
    pub async fn become_phone(&self) -> Result<()> {
        let (width, height) = PHONE;
        let screen = json!({
            "width": width, "height": height, "deviceScaleFactor": 2, "mobile": true,
        });
        self.devtools("Emulation.setDeviceMetricsOverride", screen)
            .await?;
        let fingers = json!({ "enabled": true, "maxTouchPoints": 5 });
        self.devtools("Emulation.setTouchEmulationEnabled", fingers)
            .await?;
        Ok(())
    }

    /// Touches what has this role and name, once it is there and nothing covers it.
    ///
    /// # Errors
    /// When it cannot be touched.
    pub async fn tap(&self, role: &str, name: impl Into<Name>) -> Result<()> {
        let name = name.into();
        let at = until(&format!("{role} {name} can be touched"), async || {
            let found = find::all(self.session()?, role, &name).await?;
            let Some(element) = found.first() else {
                return Ok(None);
            };
            ensure!(element.is_enabled().await?, "{role} {name} is disabled");
            match self.promise(MIDDLE, vec![element.to_json()?]).await? {
                Value::Array(at) => Ok(Some(at)),
                covering => bail!("covered by {covering}"),
            }
        })
        .await?;
        let press = json!({ "type": "touchStart", "touchPoints": [{ "x": at[0], "y": at[1] }] });
        self.devtools("Input.dispatchTouchEvent", press).await?;
        let lift = json!({ "type": "touchEnd", "touchPoints": [] });
        self.devtools("Input.dispatchTouchEvent", lift).await?;
        Ok(())
    }

    /// Whether the page is wider than the screen.
    ///
    /// # Errors
    /// When the page does not answer.
    pub async fn is_cut_off(&self) -> Result<bool> {
        let script = "return document.documentElement.scrollWidth > window.innerWidth";
        Ok(self.script(script, Vec::new()).await? == json!(true))
    }
}
