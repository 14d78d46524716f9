//! What the page's own host means for trailers.

use crate::review::{Player, Problem, Review};

/// A frame of the page's own origin could undo its sandbox, so a trailer there is only linked. Captions of another origin
/// are shown only with a video that is asked for as theirs are.
pub fn know_own_host(review: &mut Review, own_host: &str, problems: &mut Vec<Problem>) {
    for trailer in &mut review.item.trailers {
        if matches!(trailer.player, Player::PeerTube(..)) && trailer.player.host() == own_host {
            trailer.player = Player::Link;
            let path = "/itemReviewed/trailer".to_owned();
            let message = "a player on the page's own host is not framed; shown as a link".to_owned();
            problems.push(Problem { path, message });
        }
        let urls = trailer.captions.iter().filter_map(|captions| captions.url.as_deref());
        trailer.shared = urls.filter_map(|url| url.split('/').nth(2)).any(|host| host != own_host);
    }
}
