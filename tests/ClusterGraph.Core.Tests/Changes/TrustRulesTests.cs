using ClusterGraph.Core.Actors;
using ClusterGraph.Core.Changes;
using ClusterGraph.Core.Maps;
using ClusterGraph.Core.Participants;
using ClusterGraph.Core.Trust;
using static ClusterGraph.Core.Tests.MapBench;

namespace ClusterGraph.Core.Tests.Changes;

public sealed class TrustRulesTests
{
    private readonly MapBench _bench = new();

    public TrustRulesTests() => _bench.Do(Facilitator, Actor("bank"), Actor("mill"));

    [Fact]
    public void Rating_IsChangedAndTakenBackByItsOwner()
    {
        _bench.Do(Amina, Rate("bank", 2, 4));
        _bench.Do(Amina, Rate("bank", 3, 1));
        _bench.Do(Bo, Rate("bank", 5, 5));
        var mine = _bench.Map.Ratings.All.Single(r => r.By == Amina.Id);
        (mine.About, mine.Reliance, mine.Sharing).ShouldBe((new ActorId("bank"), 3, 1));
        _bench.Do(Amina, Rate("bank", null, null));
        _bench.Map.Ratings.All.Select(r => r.By).ShouldBe([Bo.Id]);
        _bench.Do(Amina, Rate("bank", null, null));
    }

    [Theory]
    [InlineData(0, 3)]
    [InlineData(3, 6)]
    [InlineData(3, null)]
    [InlineData(null, 3)]
    public void Rating_AnswersBothQuestions_FromOneToFive(int? reliance, int? sharing) =>
        _bench.Refused(Amina, Rate("bank", reliance, sharing)).ShouldBe(ErrorCode.InvalidField);

    [Fact]
    public void Rating_OfNobodyOnTheMap_IsRefused()
    {
        _bench.Refused(Amina, Rate("nobody", 3, 3)).ShouldBe(ErrorCode.NotFound);
        _bench.Do(Facilitator, new RemoveActor { Id = new("mill") });
        _bench.Refused(Amina, Rate("mill", 3, 3)).ShouldBe(ErrorCode.TargetDeleted);
    }

    [Fact]
    public void Rating_IsForNobodysEyes_NotEvenTheFacilitators()
    {
        var before = Enum.GetValues<Audience>().Select(_bench.Map.Hash).ToList();
        var stored = _bench.Map.StoredHash;
        var change = _bench.Do(Amina, Rate("bank", 2, 4));
        foreach (var audience in Enum.GetValues<Audience>())
        {
            Disclosure.View(change.Effects.Single().After!, audience).ShouldBeNull();
        }

        Enum.GetValues<Audience>().Select(_bench.Map.Hash).ShouldBe(before, "a hash could be guessed at");
        _bench.Map.StoredHash.ShouldNotBe(stored, "stores compare copies by it");
    }

    [Fact]
    public void Rating_WaitsForNoApproval_AndTravelsAlone()
    {
        _bench.Do(Facilitator, new SetMode { Mode = MapMode.Approve });
        _bench.Do(Amina, Rate("bank", 2, 4));
        _bench.Map.Proposals.Count.ShouldBe(0);
        _bench.Map.Ratings.Count.ShouldBe(1);

        // Held together with something else, it would lie open before the facilitator.
        _bench.Refused(Amina, Rate("bank", 1, 1), Actor("new")).ShouldBe(ErrorCode.InvalidField);
    }

    [Fact]
    public void Reveal_ShowsAveragesOfThree_AndNothingOfTwo()
    {
        RateAll("bank", 5, 4, 2);
        RateAll("mill", 1, 1);
        _bench.Refused(Amina, new RevealTrust()).ShouldBe(ErrorCode.Forbidden);
        _bench.Do(Facilitator, new RevealTrust());

        // 11 / 3 = 3.67 is told as the nearest half; sharing is 6 - reliance here, so 7 / 3 = 2.33.
        var picture = _bench.Map.Trust!;
        picture.Figures.ShouldBe([new TrustFigure(new("bank"), 3, 3.5, 2.5)]);
        picture.Raters.ShouldBe(3);
        _bench.Map.Head.TrustShown.ShouldBeTrue();
        Disclosure.View(picture, Audience.Viewer).ShouldBeSameAs(picture);
    }

    [Theory]
    [InlineData(5, 4.5, 1.5)]
    [InlineData(1, 1.5, 4.5)]
    public void Reveal_NeverTellsThatAllSaidTheSame(int everybody, double reliance, double sharing)
    {
        RateAll("bank", everybody, everybody, everybody);
        _bench.Do(Facilitator, new RevealTrust());
        var figure = _bench.Map.Trust!.Figures.Single();
        (figure.Reliance, figure.Sharing).ShouldBe((reliance, sharing));
    }

    [Fact]
    public void FourthRating_ChangesNothing_UntilThreeNewOnesAreThere()
    {
        RateAll("bank", 3, 3, 3);
        _bench.Do(Facilitator, new RevealTrust());
        var first = _bench.Map.Trust!.Figures;
        _bench.Do(Person(3), Rate("bank", 5, 5));
        _bench.Do(Person(4), Rate("bank", 5, 5));
        _bench.Do(Facilitator, new RevealTrust());
        _bench.Map.Trust!.Figures.ShouldBe(first);

        _bench.Do(Person(5), Rate("bank", 5, 5));
        _bench.Map.Trust!.Figures.ShouldBe(first, "only a reveal shows anything");
        _bench.Do(Facilitator, new RevealTrust());
        var figure = _bench.Map.Trust!.Figures.Single();
        (figure.Ratings, figure.Reliance).ShouldBe((6, 3.75));
    }

    [Fact]
    public void WhoWasCounted_IsNotCountedAgain_WhateverTheyDo()
    {
        RateAll("bank", 3, 3, 3);
        _bench.Do(Facilitator, new RevealTrust());
        var first = _bench.Map.Trust!.Figures;
        _bench.Do(Person(0), Rate("bank", 1, 1));
        _bench.Do(Person(1), Rate("bank", null, null));
        _bench.Do(Person(1), Rate("bank", 1, 1));
        _bench.Do(Person(2), Rate("bank", null, null));
        _bench.Do(Facilitator, new RevealTrust());
        _bench.Map.Trust!.Figures.ShouldBe(first);
        _bench.Map.Ratings.Find(Rating.KeyOf(new("bank"), Person(2).Id).Id)!.Reliance.ShouldBeNull("it was taken back");
        _bench.Map.Trust.Raters.ShouldBe(2);
    }

    [Fact]
    public void UnitedOrganisations_AreOne_AndWhoRatedBothCountsOnce()
    {
        RateAll("bank", 3, 3);
        _bench.Do(Person(0), Rate("mill", 5, 1));
        _bench.Do(Facilitator, new MergeActors { From = new("bank"), Into = new("mill") });
        _bench.Do(Facilitator, new RevealTrust());
        _bench.Map.Trust!.Figures.ShouldBeEmpty("two people only");
        _bench.Do(Person(2), Rate("bank", 4, 2));
        _bench.Do(Facilitator, new RevealTrust());

        // 5 of the person who rated both, 3 and 4.
        _bench.Map.Trust!.Figures.ShouldBe([new TrustFigure(new("mill"), 3, 4, 2)]);
    }

    [Fact]
    public void Reveal_TakenBack_HidesThePicture_AndForgetsNothing()
    {
        RateAll("bank", 3, 3, 3);
        var reveal = _bench.Do(Facilitator, new RevealTrust());
        _bench.Do(Facilitator, new Undo { Rev = reveal.Rev });
        _bench.Map.Head.TrustShown.ShouldBeFalse();
        _bench.Map.Trust!.Figures.Count.ShouldBe(1);
        _bench.Map.Ratings.All.ShouldAllBe(r => r.Counted);
    }

    [Fact]
    public void Undo_LeavesRatingsAlone()
    {
        var rating = _bench.Do(Amina, Rate("bank", 2, 4));
        _bench.Refused(Facilitator, new Undo { Rev = rating.Rev }).ShouldBe(ErrorCode.NothingToUndo);
        _bench.Refused(Amina, new Undo()).ShouldBe(ErrorCode.NothingToUndo);
        _bench.Refused(Facilitator, new RevertPerson { Participant = Amina.Id }).ShouldBe(ErrorCode.NothingToUndo);
        _bench.Do(Facilitator, new RevertTo { Rev = new(1) });
        _bench.Map.Ratings.Count.ShouldBe(1);
    }

    private static Author Person(int n) => new(new ParticipantId("p" + n), Role.Participant);

    private static SetRating Rate(string about, int? reliance, int? sharing) =>
        new() { About = new(about), Reliance = reliance, Sharing = sharing };

    private void RateAll(string about, params int[] values)
    {
        foreach (var (n, value) in values.Index())
        {
            _bench.Do(Person(n), Rate(about, value, 6 - value));
        }
    }
}
