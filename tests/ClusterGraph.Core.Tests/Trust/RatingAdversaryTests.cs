using System.Text;
using ClusterGraph.Core.Changes;
using ClusterGraph.Core.Maps;
using ClusterGraph.Core.Participants;
using ClusterGraph.Core.Trust;
using static ClusterGraph.Core.Tests.MapBench;

namespace ClusterGraph.Core.Tests.Trust;

/// <summary>
/// An adversary who knows everything but the values: who rated whom, when, and every state that was ever published, with
/// its hashes. All worlds that could have been are played; worlds that look the same from outside are one to the
/// adversary. Nothing is derived when in each such set every single answer may still have been another.
/// </summary>
public sealed class RatingAdversaryTests
{
    private const int Answers = Rating.High - Rating.Low + 1;

    // "a" to "f" rate the bank, "A" to "F" the mill; "-a" takes back; "!" reveals, "<" takes the last reveal back,
    // "+" unites the bank with the mill, "~" goes back to the beginning.
    [Theory]
    [InlineData("a b c !")]
    [InlineData("a ! b ! c ! d !")]
    [InlineData("a b c d ! e !")]
    [InlineData("a b c ! a !")]
    [InlineData("a b c ! a b !")]
    [InlineData("a b c ! -a ! a d !")]
    [InlineData("a b c ! < d !")]
    [InlineData("a b c ! ~ d !")]
    [InlineData("A B C ! + a d !")]
    [InlineData("a b A + c ! d !")]
    [InlineData("a b c ! d e f !")]
    public void NoSingleAnswer_FollowsFromWhatWasShown(string script)
    {
        var steps = script.Split(' ');
        var answers = steps.Count(s => char.IsAsciiLetter(s[0]));
        var seen = new Dictionary<string, int[]>(StringComparer.Ordinal);
        for (var world = 0; world < Math.Pow(Answers, answers); world++)
        {
            var values = Enumerable.Range(0, answers).Select(i => (world / (int)Math.Pow(Answers, i) % Answers) + Rating.Low).ToArray();
            var outside = Play(steps, values);
            var possible = seen.TryGetValue(outside, out var known) ? known : seen[outside] = new int[answers];
            for (var i = 0; i < answers; i++)
            {
                possible[i] |= 1 << values[i];
            }
        }

        seen.Count.ShouldBeGreaterThan(1, "something must be shown, or this test proves nothing");
        seen.ShouldAllBe(set => set.Value.All(bits => int.PopCount(bits) > 1));
    }

    private static string Play(string[] steps, int[] values)
    {
        var bench = new MapBench();
        var start = bench.Do(Facilitator, Actor("bank"), Actor("mill")).Rev;
        var outside = new StringBuilder();
        var (next, reveal) = (0, start);
        foreach (var step in steps)
        {
            var change = step[0] switch
            {
                '!' => bench.Do(Facilitator, new RevealTrust()),
                '<' => bench.Do(Facilitator, new Undo { Rev = reveal }),
                '+' => bench.Do(Facilitator, new MergeActors { From = new("bank"), Into = new("mill") }),
                '~' => bench.Do(Facilitator, new RevertTo { Rev = start }),
                '-' => bench.Do(Person(step[1]), new SetRating { About = About(step[1]) }),
                var person => bench.Do(Person(person), Rate(person, values[next++])),
            };
            reveal = step == "!" ? change.Rev : reveal;
            Publish(outside, bench.Map, change);
        }

        return outside.ToString();
    }

    private static void Publish(StringBuilder outside, MapSnapshot map, Change change)
    {
        foreach (var audience in Enum.GetValues<Audience>())
        {
            outside.Append(map.Hash(audience));
            foreach (var element in change.Effects.Select(e => e.After).OfType<MapElement>().Select(e => Disclosure.View(e, audience)).OfType<MapElement>())
            {
                outside.Append(CoreJson.ToElement(element).GetRawText());
            }
        }

        outside.Append(Rating.CountRaters(map)).Append('\n');
    }

    private static Author Person(char who) => new(new ParticipantId("p-" + char.ToLowerInvariant(who)), Role.Participant);

    private static Core.Actors.ActorId About(char who) => new(char.IsUpper(who) ? "mill" : "bank");

    // The second question leaks as much as the first one can: it is its mirror.
    private static SetRating Rate(char who, int value) =>
        new() { About = About(who), Reliance = value, Sharing = Rating.High + Rating.Low - value };
}
