export const users = { name: 'users', methods: {} };
