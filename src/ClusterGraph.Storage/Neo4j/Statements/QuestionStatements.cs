namespace ClusterGraph.Storage.Neo4j.Statements;

/// <summary>What is asked of the server about the questions that it is answering.</summary>
internal static class QuestionStatements
{
    /// <summary>Ends the transactions that have been running this text for longer than they may.</summary>
    public static readonly CypherStatement End = new(
        "end question",
        """
        SHOW TRANSACTIONS YIELD transactionId AS id, currentQuery, elapsedTime
        WHERE currentQuery = $text AND elapsedTime.milliseconds >= $milliseconds
        TERMINATE TRANSACTIONS id YIELD message
        RETURN count(*) AS ended
        """);
}
